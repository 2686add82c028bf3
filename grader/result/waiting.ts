import type { TestResult } from './document';

/**
 * Tests whose parts fail their own tests are waiting, with no points, whatever came of them: what they show is the fault of
 * those parts, and is said once, there.
 *
 * @param needs what each test builds on, by its name; a part's own tests are named `part: …`
 */
export function settleWaiting(
  tests: readonly TestResult[],
  needs: ReadonlyMap<string, readonly string[]>,
): TestResult[] {
  const failing = (part: string) => {
    const own = tests.filter(({ name }) => name.startsWith(`${part}: `));
    return own.some(({ status }) => status !== 'pass');
  };
  return tests.map((test) => {
    const waitingFor = (needs.get(test.name) ?? []).filter(failing);
    if (waitingFor.length === 0) return test;
    const message = `Waiting for ${waitingFor.join(', ')}: see the tests of ${waitingFor.length === 1 ? 'that' : 'those'} first.`;
    return { ...test, status: 'waiting', score: 0, message, waitingFor, location: null };
  });
}
