import { afterEach } from '@jest/globals';
import { LIMITS, type Limits } from '../../grader/core/limits';
import type { ExerciseRun } from '../../grader/judge/exercise-run';
import type { ExerciseOptions } from '../../grader/suite/runner-api';
import { outside } from './outside';
import { ROOT } from './root';

const { nodeHost } = outside<typeof import('../../grader/jest/node-host')>('grader/jest/node-host');
const { ExerciseRun: Run } = outside<typeof import('../../grader/judge/exercise-run')>('grader/judge/exercise-run');
const { Submission } = outside<typeof import('../../grader/core/submission')>('grader/core/submission');

/** No suite declares anything here: the tests are added by hand. */
export const host = nodeHost(ROOT, () => ({ name: '', children: [] }));

/** An exercise that keeps state between its tests. */
export const COUNTER = 'let calls = 0;\nexport const gradf = () => (calls += 1);\n';

/** Native loops reach the clock, because their steps last longer. */
const CLOCK_ONLY = { wallMs: 400, stepsPerTest: 2e9, stepsPerExercise: 1e11, stepsPerSubmission: 1e11 };

export interface RunSettings {
  options?: ExerciseOptions;
  limits?: Partial<Limits>;
}

export type Call = (gradf: () => number) => number;

const runs: ExerciseRun[] = [];

// A VM has one guest at a time.
afterEach(() => {
  for (const run of runs.splice(0)) run.vm.close();
});

/**
 * A run without tests, of an exercise with this text. A test that runs alone may take 400 ms, tests that run together
 * 100.
 *
 * @param text null if the file is missing
 */
export function emptyRun(text: string | null, { options = { title: '' }, limits }: RunSettings = {}): ExerciseRun {
  const allLimits = { ...LIMITS, ...CLOCK_ONLY, ...limits };
  const setup = { host, limits: allLimits, uses: new Map(), compiled: new Map() };
  const submission = new Submission('learner', text === null ? {} : { '01-gradf.ts': { text } });
  const run = new Run(setup, submission, '01-gradf', options);
  runs.push(run);
  return run;
}

/** A run without tests, whose exercise is loaded in an open VM. */
export async function openRun(text: string, settings?: RunSettings): Promise<ExerciseRun> {
  const run = emptyRun(text, settings);
  await run.vm.prepare();
  run.vm.open();
  return run;
}

/** A run of an exercise with this text and these tests, the results of the tests, and how often each was started. */
export function runOf(text: string, tests: readonly Call[], options?: ExerciseOptions) {
  const run = emptyRun(text, options && { options });
  const { gradf } = run.vm.exports.lazy as { gradf: () => number };
  const results: unknown[] = [];
  const starts = tests.map(() => 0);
  for (const [index, call] of tests.entries()) {
    let returned: unknown;
    run.add({
      run: () => {
        returned = call(gradf);
      },
      start: () => {
        starts[index] = (starts[index] ?? 0) + 1;
        returned = undefined;
      },
      leaveOut: () => {
        results[index] = 'left out';
      },
      finish: (error) => {
        results[index] = error === undefined ? returned : (error as Error).message;
        return error === undefined ? 'pass' : 'error';
      },
    });
  }
  return { run, results, starts };
}

/** Runs the tests of a run together, without a guard, until all are finished. */
export async function finishTogether(run: ExerciseRun): Promise<void> {
  while (!run.isOver) if (await run.getReady()) run.runTogether();
}
