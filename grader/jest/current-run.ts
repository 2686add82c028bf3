import type { Limits } from '../core/limits';
import type { Suite } from '../core/suite';
import type { Ledger } from '../scoring/ledger';

/** What one run of Jest is about. The Jest environment reads it: both live in this process. */
export interface SuiteRun {
  /** The project's folder, which holds `engine/` and `test/`. */
  root: string;
  /** The suites to run, in this order. */
  suites: Suite[];
  /** Seed for random cases. */
  seed: number;
  limits: Limits;
  /** What is to be graded, one sitting after the other, until nothing more comes. */
  requests: AsyncIterable<GradingRequest>;
  /** What is wrong with the suites: whatever is graded. */
  graderErrors: string[];
}

/** Submissions that are graded together. */
export interface GradingRequest {
  ledger: Ledger;
  /** Called whenever something is over that may have taken long. */
  heartbeat(): void;
  /** Called when all tests are over. */
  done(): void;
}

let current: SuiteRun | undefined;

/** @throws Error when Jest was started by hand for the `exercises` project, without a submission to grade */
export function currentRun(): SuiteRun {
  if (!current)
    throw new Error('Start the suites with npm test, not with jest itself: there is no submission to grade.');
  return current;
}

/** Makes `run` the current one until `task` is over. @throws Error when there is another one */
export async function withCurrentRun<T>(run: SuiteRun, task: () => Promise<T>): Promise<T> {
  if (current) throw new Error('The suites are running already in this process.');
  current = run;
  try {
    return await task();
  } finally {
    current = undefined;
  }
}
