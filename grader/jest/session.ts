import path from 'node:path';
import { PassThrough } from 'node:stream';
import { runCLI } from '@jest/core';
import { diagnose } from '../advice/diagnosis/diagnose';
import { readMistakes } from '../config/read-mistakes';
import { suitesOf } from '../config/suites';
import { LIMITS, type Limits } from '../core/limits';
import type { ResultDocument } from '../core/result';
import type { Submission } from '../core/submission';
import { concealHidden } from '../scoring/conceal-hidden';
import { Ledger } from '../scoring/ledger';
import { type GradingRequest, type SuiteRun, withCurrentRun } from './current-run';
import { jestProject } from './jest-project';

/** A course's suites lie anywhere: `gradkata/…` is this project there, and its packages are theirs. */
const IMPORTS = { moduleNameMapper: { '^gradkata/(.*)$': '<rootDir>/$1' }, modulePaths: ['<rootDir>/node_modules'] };

/** The test file that loads the suites. */
const ENTRY = path.join(__dirname, 'entry.ts');

/** What came of a run. */
export interface Graded {
  document: ResultDocument;
  /** What kept the grader itself from working; the document then holds what there is. */
  graderErrors: readonly string[];
}

/** What the suites are run with. */
export interface SuiteOptions {
  limits?: Limits;
  /** What an exercise is worth in all, by its id. */
  points?: Readonly<Record<string, number>>;
  /** The course's folder of hidden tests. */
  hiddenTests?: string | undefined;
}

/**
 * A run of Jest that stays: the suites of `exercises` are loaded once and grade whatever is handed in. To load Jest, and to get
 * the code of the suites up to speed, takes as long as grading dozens of submissions. One session at a time in a process.
 */
export class Session {
  private readonly sittings = new PassThrough({ objectMode: true });
  private readonly run: SuiteRun;
  private readonly jest: Promise<void>;
  /**
   * Jest ends by itself only when it cannot even begin. Made once: what waits for it lasts as long as the session, and would
   * keep the results of every task if it were made there.
   */
  private readonly ended: Promise<false>;

  constructor(
    root: string,
    private readonly exercises: readonly string[],
    seed: number,
    private readonly settings: SuiteOptions = {},
  ) {
    const suites = suitesOf(root, settings.hiddenTests).filter(({ exercise }) => exercises.includes(exercise));
    const { limits = LIMITS } = settings;
    this.run = {
      root,
      suites,
      seed,
      limits,
      graderErrors: [],
      requests: this.sittings as AsyncIterable<GradingRequest>,
    };
    this.jest = withCurrentRun(this.run, () => runJest(root));
    this.ended = this.jest.then(() => false);
    // Whoever hands something in, or closes, hears of it.
    for (const promise of [this.jest, this.ended]) promise.catch(() => {});
  }

  /**
   * Runs the suites on the submissions and names the mistakes that it knows.
   *
   * @param alive called whenever something is over that may have taken long
   * @throws Error when Jest cannot run, or the session was closed
   */
  async grade(submissions: readonly Submission[], alive: () => void = () => {}): Promise<Graded> {
    const { root, seed } = this.run;
    const ledger = new Ledger(submissions, seed, this.settings.points);
    if (this.sittings.writableEnded) throw new Error('Nothing is graded in a session that was closed.');
    const graded = new Promise<boolean>((resolve) => {
      this.sittings.write({ ledger, heartbeat: alive, done: () => resolve(true) } satisfies GradingRequest);
    });
    const isOver = await Promise.race([graded, this.ended]);
    if (!isOver && this.run.graderErrors.length === 0)
      throw new Error('Jest ended before the tests were over. Run npm ci, and run the command again.');
    const document = ledger.document(this.exercises);
    for (const [index, { exercises }] of document.submissions.entries()) {
      for (const exercise of exercises) {
        if (exercise.status !== 'pass')
          diagnose({ ...exercise, tests: ledger.recordedTests(exercise) }, readMistakes(root, exercise.id));
        concealHidden(exercise, () => {
          // Loaded only when it is asked for: it brings the parsers along.
          const { loadFault } = require('../compile/load-fault') as typeof import('../compile/load-fault');
          return loadFault(root, submissions[index] as Submission, exercise.id);
        });
      }
    }
    // What is wrong with a suite is wrong with it for every submission.
    return { document, graderErrors: [...new Set([...this.run.graderErrors, ...ledger.graderErrors])] };
  }

  /** What is wrong with the suites, whatever is graded. */
  get graderErrors(): readonly string[] {
    return this.run.graderErrors;
  }

  /** Nothing more is handed in. */
  async close(): Promise<void> {
    this.sittings.end();
    await this.jest;
  }
}

/** Runs the suites of `exercises` on the submissions, in this process, and nothing after these. */
export async function runSuites(
  root: string,
  submissions: readonly Submission[],
  exercises: readonly string[],
  seed: number,
  settings: SuiteOptions = {},
): Promise<Graded> {
  const session = new Session(root, exercises, seed, settings);
  const { document, graderErrors } = await session.grade(submissions).finally(() => session.close());
  return { document, graderErrors: [...new Set([...graderErrors, ...session.graderErrors])] };
}

async function runJest(root: string): Promise<void> {
  await runCLI(
    {
      _: [ENTRY],
      $0: 'gradkata',
      config: JSON.stringify({
        ...jestProject(root),
        ...IMPORTS,
        roots: [path.dirname(ENTRY)],
        testMatch: ['**/entry.ts'],
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
