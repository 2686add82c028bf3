import type { TestResult } from '../core/result';

/**
 * Tests whose parts fail their own tests are waiting, with no points, whatever came of them: what they show is the fault of
 * those parts, and is said once, there. A test that learners see does not wait for hidden ones: it has the same result without them.
 *
 * @param needs what each test builds on, by its name
 */
export function settleWaiting(
  tests: readonly TestResult[],
  needs: ReadonlyMap<string, readonly string[]>,
): TestResult[] {
  const failing = (part: string, { visibility }: TestResult) => {
    const own = tests.filter(
      (test) => test.part === part && (test.visibility === 'visible' || visibility === 'hidden'),
    );
    return own.some(({ status }) => status !== 'pass');
  };
  return tests.map((test) => {
    const waitingFor = (needs.get(test.name) ?? []).filter((part) => failing(part, test));
    if (waitingFor.length === 0) return test;
    const message = `Waiting for ${waitingFor.join(', ')}: see the tests of ${waitingFor.length === 1 ? 'that' : 'those'} first.`;
    return { ...test, status: 'waiting', score: 0, message, reproduction: null, waitingFor, location: null };
  });
}
