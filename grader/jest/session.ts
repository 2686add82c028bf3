import path from 'node:path';
import { PassThrough } from 'node:stream';
import { suitesOf } from '../config/suites';
import { LIMITS, type Limits } from '../core/limits';
import type { Submission } from '../core/submission';
import type { Judged, JudgeOptions } from '../judge/judge';
import { unjudged } from '../judge/unjudged';
import { compiledWasm } from '../sandbox/compiled-wasm';
import { type GradingRequest, type SuiteRun, withCurrentRun } from './current-run';
import { jestProject } from './jest-project';
import { loadJest } from './load-jest';

/** Lets hidden suites in any folder import `gradkata/…` and the packages of this project. */
const HIDDEN_SUITE_IMPORTS = {
  moduleNameMapper: { '^gradkata/(.*)$': '<rootDir>/$1' },
  modulePaths: ['<rootDir>/node_modules'],
};

/** The test file that loads the suites. */
const ENTRY = path.join(__dirname, 'entry.ts');

/** What runs it, in place of Jest's own test runner. */
const TEST_RUNNER = path.join(__dirname, 'suite-runner.ts');

/** Options of a session. */
export interface SuiteOptions {
  limits?: Limits;
  /** What an exercise is worth in all, by its id. */
  points?: Readonly<Record<string, number>>;
  /** The course's folder of hidden tests. */
  hiddenTests?: string | undefined;
  /** What the suites of stubs declare, by exercise. They are loaded only if such a stub is shown. */
  plans?: JudgeOptions['plans'];
  /** Searches the smallest change that makes a wrong answer right. */
  explain?: JudgeOptions['explain'];
  /** Draws what the code of these exercises does. */
  pictures?: JudgeOptions['pictures'];
}

/** Options of one request. */
export interface RequestOptions extends Pick<JudgeOptions, 'heartbeat' | 'explain' | 'stubs' | 'onVerdict'> {
  /** By default all of the session. */
  exercises?: readonly string[];
}

/**
 * A run of Jest that loads the suites once and grades request after request. `npm run bench` compares its rate with
 * that of a Jest process for each submission. A process has one session at a time.
 */
export class Session {
  private readonly requests = new PassThrough({ objectMode: true });
  private readonly run: SuiteRun;
  private readonly jest: Promise<void>;
  /** What is called for open requests if Jest ends. A promise of that end would keep the results of all requests. */
  private readonly open = new Set<(error?: Error) => void>();
  private hasEnded = false;
  private endError: Error | undefined;

  constructor(root: string, exercises: readonly string[], seed: number, options: SuiteOptions = {}) {
    const all = suitesOf(root, options.hiddenTests);
    const { limits = LIMITS, points, explain, pictures, plans = {} } = options;
    const suites = all.filter(({ exercise }) => exercises.includes(exercise) && !plans[exercise]);
    const otherSuites = all.filter((suite) => !suites.includes(suite));
    const requests = this.requests as AsyncIterable<GradingRequest>;
    this.run = {
      ...{ root, suites, otherSuites, seed, exercises, limits, points, explain, pictures, plans },
      ...{ graderErrors: [], requests },
    };
    // Its threads work while Jest is loaded. Those who need the code report its error.
    compiledWasm().catch(() => {});
    this.jest = withCurrentRun(this.run, () => runJest(root));
    // `close` reports a rejection as well.
    this.jest.then(
      () => this.end(),
      (error: Error) => this.end(error),
    );
  }

  /**
   * Runs the suites on the submissions and names the mistakes that are known.
   *
   * @param explain the exercises whose smallest repair is searched; by default as in the options of the session
   * @throws Error if Jest cannot run, or the session is closed
   */
  async grade(
    submissions: readonly Submission[],
    { heartbeat = () => {}, ...options }: RequestOptions = {},
  ): Promise<Judged> {
    if (this.requests.writableEnded) throw new Error('The session is closed. Open another one to grade more.');
    const judged = await this.request({ submissions, heartbeat, ...options });
    const { exercises, seed, graderErrors } = this.run;
    if (judged) return { ...judged, graderErrors: [...new Set([...graderErrors, ...judged.graderErrors])] };
    if (graderErrors.length > 0) return unjudged(submissions, exercises, seed, graderErrors);
    throw new Error('Jest ended before the tests were over. Run npm ci, and run the command again.');
  }

  /** Undefined if Jest ends before the request is graded: it does so by itself only if it cannot start. */
  private async request(request: Omit<GradingRequest, 'done' | 'failed'>): Promise<Judged | undefined> {
    let ended: (error?: Error) => void = () => {};
    try {
      return await new Promise<Judged | undefined>((resolve, failed) => {
        ended = (error) => (error ? failed(error) : resolve(undefined));
        this.open.add(ended);
        if (this.hasEnded) ended(this.endError);
        else this.requests.write({ ...request, done: resolve, failed } satisfies GradingRequest);
      });
    } finally {
      this.open.delete(ended);
    }
  }

  private end(error?: Error): void {
    this.hasEnded = true;
    this.endError = error;
    for (const ended of this.open) ended(error);
  }

  /** What is wrong with the suites, for every submission. */
  get graderErrors(): readonly string[] {
    return this.run.graderErrors;
  }

  /** Ends the session. Requests that were made before are still graded. */
  async close(): Promise<void> {
    this.requests.end();
    await this.jest;
  }
}

/** Runs the suites of `exercises` on the submissions in a session of its own. */
export async function runSuites(
  root: string,
  submissions: readonly Submission[],
  exercises: readonly string[],
  seed: number,
  options: SuiteOptions = {},
): Promise<Judged> {
  const session = new Session(root, exercises, seed, options);
  const { graderErrors, ...judged } = await session.grade(submissions).finally(() => session.close());
  return { ...judged, graderErrors: [...new Set([...graderErrors, ...session.graderErrors])] };
}

async function runJest(root: string): Promise<void> {
  await loadJest().runCLI(
    {
      _: [ENTRY],
      $0: 'gradkata',
      config: JSON.stringify({
        ...jestProject(root),
        ...HIDDEN_SUITE_IMPORTS,
        transform: { '\\.ts$': path.join(__dirname, 'transformer.cjs') },
        roots: [path.dirname(ENTRY)],
        testMatch: ['**/entry.ts'],
        testRunner: TEST_RUNNER,
      }),
      reporters: [path.join(__dirname, 'reporter.ts')],
      runTestsByPath: true,
      runInBand: true,
      silent: true,
      watchman: false,
    },
    [root],
  );
}
