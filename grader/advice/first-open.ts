import type { TestResult } from '../core/result';

/**
 * The tests to look at first, in their order: those that are wrong, or else those not started, or else those that wait.
 *
 * @returns no test when all of them pass
 */
export function firstOpen(tests: readonly TestResult[]): TestResult[] {
  const wrong = tests.filter(({ status }) => status === 'fail' || status === 'error');
  if (wrong.length > 0) return wrong;
  const notStarted = tests.filter(({ status }) => status === 'not-started');
  return notStarted.length > 0 ? notStarted : tests.filter(({ status }) => status === 'waiting');
}
