import { exercisePart } from '../core/exercise-part';
import type { TestResult } from '../core/result';

/** The tests of an exercise, and which of them wait for which. */
export interface Dependencies {
  /** The parts that each test needs, by the name of the test: `mul`, or `04-value: mul` of another exercise. */
  needs: ReadonlyMap<string, readonly string[]>;
  /** The names of the tests for which no other waits. */
  unneeded: ReadonlySet<string>;
  /** True if only what is written and fails waits: a test that passes keeps its points, whatever it needs. */
  keepsPassed: boolean;
}

/** The tests of an exercise, and the names of those for which no other waits. */
export interface NeededTests {
  tests: readonly TestResult[];
  unneeded: ReadonlySet<string>;
}

/**
 * Marks a test as waiting, without points, if a part that it needs fails its own tests: the fault is shown there.
 * Visible tests do not wait for hidden ones, so they have the same result without these.
 *
 * @param file the learner's file of this exercise
 * @param others the tests of another exercise, none if it was not graded
 */
export function settleWaiting(
  tests: readonly TestResult[],
  { needs, unneeded, keepsPassed }: Dependencies,
  file: string,
  others: (exercise: string) => NeededTests | undefined = () => undefined,
): TestResult[] {
  const isFailing = (needed: string, { visibility }: TestResult) => {
    const { exercise, part } = exercisePart(needed);
    const own = exercise === undefined ? { tests, unneeded } : others(exercise);
    const testsOfPart = own?.tests.filter(
      (test) =>
        test.part === part &&
        !own.unneeded.has(test.name) &&
        (test.visibility === 'visible' || visibility === 'hidden'),
    );
    return testsOfPart?.some(({ status }) => status !== 'pass') ?? false;
  };
  return tests.map((test) => {
    if (keepsPassed && (test.status === 'pass' || isUnwritten(test, file))) return test;
    const waitingFor = (needs.get(test.name) ?? []).filter((needed) => isFailing(needed, test));
    if (waitingFor.length === 0) return test;
    const those = waitingFor.length === 1 ? 'that' : 'those';
    // The name of an exercise has a colon behind it already.
    const next = waitingFor.some((needed) => needed.includes(': ')) ? '. See' : ': see';
    const message = `Waiting for ${waitingFor.join(', ')}${next} the tests of ${those} first.`;
    return { ...test, status: 'waiting', score: 0, message, reproduction: null, waitingFor, location: null };
  });
}

/** Tells whether a test has come to a stub of its own exercise, not to one of an exercise that is needed. */
function isUnwritten({ status, location }: TestResult, file: string): boolean {
  return status === 'not-started' && location?.file === file;
}
