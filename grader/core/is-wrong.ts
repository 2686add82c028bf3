import type { TestResult } from './result';

/** Tells whether a test ran and did not pass. One that is not started, or waits for another, is not wrong. */
export function isWrong({ status }: Pick<TestResult, 'status'>): boolean {
  return status === 'fail' || status === 'error';
}
