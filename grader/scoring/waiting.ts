import type { TestResult } from '../core/result';

/** Which tests wait for which. */
export interface Dependencies {
  /** The parts that each test needs, by the name of the test. */
  needs: ReadonlyMap<string, readonly string[]>;
  /** The names of the tests for which no other waits. */
  unneeded: ReadonlySet<string>;
}

/**
 * Marks a test as waiting, without points, if a part that it needs fails its own tests: the fault is shown there.
 * Visible tests do not wait for hidden ones, so they have the same result without these.
 */
export function settleWaiting(tests: readonly TestResult[], { needs, unneeded }: Dependencies): TestResult[] {
  const isFailing = (part: string, { visibility }: TestResult) => {
    const testsOfPart = tests.filter(
      (test) =>
        test.part === part && !unneeded.has(test.name) && (test.visibility === 'visible' || visibility === 'hidden'),
    );
    return testsOfPart.some(({ status }) => status !== 'pass');
  };
  return tests.map((test) => {
    const waitingFor = (needs.get(test.name) ?? []).filter((part) => isFailing(part, test));
    if (waitingFor.length === 0) return test;
    const those = waitingFor.length === 1 ? 'that' : 'those';
    const message = `Waiting for ${waitingFor.join(', ')}: see the tests of ${those} first.`;
    return { ...test, status: 'waiting', score: 0, message, reproduction: null, waitingFor, location: null };
  });
}
