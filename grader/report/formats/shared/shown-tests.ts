import { testAdvice } from '../../../advice/test-advice';
import type { ExerciseResult, SubmissionResult, TestResult } from '../../../core/result';

/** A test as the documents for platforms show it. */
export interface ShownTest {
  exercise: ExerciseResult;
  test: TestResult;
  /** The number of its exercise: 1 for `01-gradf`. */
  task: number;
  /** `1.2` is the second test of exercise 1. */
  number: string;
  /** Its name. A hidden test is `hidden test 2`, because its own name could reveal what it asks. */
  name: string;
  /** Exercise and name, unique in a result: `01-gradf · at the notebook’s point`. */
  title: string;
  /** What the learner reads about it. Empty if it passes. A fault of a file, or of all files, is told once. */
  advice: string;
  /** Whether its fault is told by an earlier test. */
  isToldAbove: boolean;
}

/** The advice of a test that could not run for a reason that an earlier test has. */
const SEE_ABOVE = 'It could not run: see above.';

/**
 * Lists the tests of a result, exercise by exercise, in the order of the suites.
 *
 * @param seed the seed of the random cases
 */
export function shownTests({ exercises }: SubmissionResult, seed: number): ShownTest[] {
  const told = new Set<string>();
  return exercises.flatMap((exercise) => {
    const task = Number(exercise.id.slice(0, 2));
    let hidden = 0;
    return exercise.tests.map((test, index) => {
      if (test.visibility === 'hidden') hidden += 1;
      const name = test.visibility === 'hidden' ? `hidden test ${hidden}` : test.name;
      const title = `${exercise.id} · ${name}`;
      const fault = test.status === 'error' && test.message === exercise.message ? test.message : null;
      const isToldAbove = fault !== null && told.has(fault);
      if (fault !== null) told.add(fault);
      const advice = isToldAbove ? SEE_ABOVE : testAdvice(test, seed);
      return { exercise, test, task, number: `${task}.${index + 1}`, name, title, advice, isToldAbove };
    });
  });
}
