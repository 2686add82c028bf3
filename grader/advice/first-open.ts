import { isWrong } from '../core/is-wrong';
import type { TestResult } from '../core/result';

/**
 * Selects the tests to look at first: those that are wrong. If none is wrong, those not started, then those that wait.
 *
 * @returns the tests in their order; none if all pass
 */
export function firstOpen(tests: readonly TestResult[]): TestResult[] {
  const wrong = tests.filter(isWrong);
  if (wrong.length > 0) return wrong;
  const notStarted = tests.filter(({ status }) => status === 'not-started');
  return notStarted.length > 0 ? notStarted : tests.filter(({ status }) => status === 'waiting');
}
