import type { Submission } from '../core/submission';
import type { Suite } from '../core/suite';
import type { Judged, JudgeOptions } from '../judge/judge';

/** What one run of Jest is about. The session and the Jest environment share it: both are in this process. */
export interface SuiteRun extends Omit<JudgeOptions, 'heartbeat'> {
  /** The project's folder, which holds `engine/` and `test/`. */
  root: string;
  /** The suites to load, in this order. */
  suites: Suite[];
  /** Seed of the random cases. */
  seed: number;
  /** What is to be graded, one request after the other, until no more come. */
  requests: AsyncIterable<GradingRequest>;
  /** What is wrong with the suites, for every submission. */
  graderErrors: string[];
}

/** Submissions that are graded together. */
export interface GradingRequest {
  submissions: readonly Submission[];
  /** Called whenever something is over that may have taken long. */
  heartbeat(): void;
  /** Called when all tests are over. */
  done(judged: Judged): void;
  /** Called if the judge itself failed. */
  failed(error: Error): void;
}

let current: SuiteRun | undefined;

/** The run that this process is in, undefined if Jest was started by hand. */
export function currentRun(): SuiteRun | undefined {
  return current;
}

/**
 * Makes `run` the current one until `task` is over.
 *
 * @throws Error if there is another one
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
