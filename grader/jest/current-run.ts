import type { Submission } from '../core/submission';
import type { Suite } from '../core/suite';
import type { Judged, JudgeOptions } from '../judge/judge';

/** What one run of Jest grades. The session sets it and the Jest environment reads it, in the same process. */
export interface SuiteRun extends Omit<JudgeOptions, 'heartbeat' | 'stubs'> {
  /** The project's folder, which holds `engine/` and `test/`. */
  root: string;
  /** The suites to load, in this order. */
  suites: Suite[];
  /** Suites that are loaded only if an exercise needs theirs. */
  otherSuites: Suite[];
  /** Seed of the random cases. */
  seed: number;
  /** The requests to grade, one after the other, until the session closes. */
  requests: AsyncIterable<GradingRequest>;
  /** What is wrong with the suites, for every submission. */
  graderErrors: string[];
}

/** Submissions that are graded together. */
export interface GradingRequest {
  submissions: readonly Submission[];
  /** The exercises to grade, if these are not all of the run. */
  exercises?: readonly string[];
  /** What this request explains, in place of what the run does. */
  explain?: JudgeOptions['explain'];
  stubs?: JudgeOptions['stubs'];
  onVerdict?: JudgeOptions['onVerdict'];
  /** Called after each step that may take long. */
  heartbeat(): void;
  /** Called when all tests are over. */
  done(judged: Judged): void;
  /** Called if the judge itself failed. */
  failed(error: Error): void;
}

let current: SuiteRun | undefined;

/** The run of this process, undefined if Jest was started by hand. */
export function currentRun(): SuiteRun | undefined {
  return current;
}

/**
 * Makes `run` the current run until `task` is over.
 *
 * @throws Error if there is another run
 */
export async function withCurrentRun<T>(run: SuiteRun, task: () => Promise<T>): Promise<T> {
  if (current) throw new Error('The suites are running already in this process.');
  current = run;
  try {
    return await task();
  } finally {
    current = undefined;
  }
}
