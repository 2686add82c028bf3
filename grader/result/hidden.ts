import type { ExerciseResult, Status } from './document';

/** All that a hidden test says, by its status. */
const SAYS: Record<Status, string | null> = {
  pass: null,
  fail: 'A hidden test does not pass.',
  error: 'A hidden test could not run to its end with your code.',
  'not-started': 'A hidden test found a part that is not started.',
  waiting: 'A hidden test waits for parts that do not pass yet.',
};

/**
 * Hides what is to be hidden of an exercise. A hidden test keeps its name, status, points, diagnosis and the line to look at. Whatever could hold what it expects, or
 * what it asks, is left out: numbers, messages, and what learner code wrote while it ran.
 */
export function concealHidden(exercise: ExerciseResult): void {
  const messages = exercise.tests.filter(({ visibility }) => visibility === 'hidden').map(({ message }) => message);
  if (exercise.message !== null && messages.includes(exercise.message)) exercise.message = SAYS[exercise.status];
  exercise.tests = exercise.tests.map((test) =>
    test.visibility === 'hidden' ? { ...test, message: SAYS[test.status], comparisons: [], output: '' } : test,
  );
}
