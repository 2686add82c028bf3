import { testAdvice } from '../../../advice/test-advice';
import type { ExerciseResult, SubmissionResult, TestResult } from '../../../core/result';

/** A test as the documents of platforms show it. */
export interface ShownTest {
  exercise: ExerciseResult;
  test: TestResult;
  /** Number of its exercise: 1 for `01-gradf`. */
  task: number;
  /** `1.2` is the second test of exercise 1. */
  number: string;
  /** Its own name; `hidden test 2` for a hidden one, whose name could tell what it asks. */
  name: string;
  /** The name with its exercise, which no other test of the result has: `01-gradf · at the notebook’s point`. */
  title: string;
  /** What a learner is told of it; empty when it passes. */
  advice: string;
}

/** The tests of a result, exercise by exercise, in the order in which the suites have them. @param seed of the random cases */
export function shownTests({ exercises }: SubmissionResult, seed: number): ShownTest[] {
  return exercises.flatMap((exercise) => {
    const task = Number(exercise.id.slice(0, 2));
    let hidden = 0;
    return exercise.tests.map((test, index) => {
      if (test.visibility === 'hidden') hidden += 1;
      const name = test.visibility === 'hidden' ? `hidden test ${hidden}` : test.name;
      const title = `${exercise.id} · ${name}`;
      const advice = testAdvice(test, seed);
      return { exercise, test, task, number: `${task}.${index + 1}`, name, title, advice };
    });
  });
}
