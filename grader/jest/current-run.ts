import type { Suite } from '../config/suites';
import type { Limits } from '../core/limits';
import type { Ledger } from '../scoring/ledger';

/** What one run of Jest is about. The Jest environment reads it: both live in this process. */
export interface Run {
  /** The project's folder, which holds `engine/` and `test/`. */
  root: string;
  /** The suites to run, in this order. */
  suites: Suite[];
  /** Seed for random cases. */
  seed: number;
  limits: Limits;
  /** What is to be graded, one sitting after the other, until nothing more comes. */
  sittings: AsyncIterable<Sitting>;
  /** What is wrong with the suites: whatever is graded. */
  breakdowns: string[];
}

/** Submissions that are graded together. */
export interface Sitting {
  ledger: Ledger;
  /** Called whenever something is over that may have taken long. */
  alive(): void;
  /** Called when all tests are over. */
  over(): void;
}

let current: Run | undefined;

/** @throws Error when Jest was started by hand for the `exercises` project, without a submission to grade */
export function currentRun(): Run {
  if (!current)
    throw new Error('Start the suites with npm test, not with jest itself: there is no submission to grade.');
  return current;
}

/** Makes `run` the current one until `task` is over. @throws Error when there is another one */
export async function during<T>(run: Run, task: () => Promise<T>): Promise<T> {
  if (current) throw new Error('The suites are running already in this process.');
  current = run;
  try {
    return await task();
  } finally {
    current = undefined;
  }
}
