import type { ExerciseResult, Status, TestResult } from '../core/result';

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
 * what it asks, is left out: numbers, messages, what learner code wrote while it ran, and the line at which it chose to throw.
 *
 * @param loadFault asks what is wrong with the file before anything of it runs: no test has asked anything then, so it is said
 */
export function concealHidden(exercise: ExerciseResult, loadFault: () => string | null): void {
  const isHidden = ({ visibility }: TestResult) => visibility === 'hidden';
  const fault = exercise.tests.some((test) => isHidden(test) && test.status === 'error') ? loadFault() : null;
  const says = ({ message, status }: Pick<TestResult, 'message' | 'status'>) =>
    message !== null && message === fault ? message : SAYS[status];
  const chosen = ({ status, message }: TestResult) => status === 'error' && message !== fault;
  const shown = exercise.tests.some((test) => !isHidden(test) && test.message === exercise.message);
  const concealed = exercise.tests.some((test) => isHidden(test) && test.message === exercise.message);
  if (concealed && !shown) exercise.message = says(exercise);
  exercise.tests = exercise.tests.map((test) =>
    isHidden(test)
      ? {
          ...test,
          message: says(test),
          reproduction: null,
          comparisons: [],
          output: '',
          location: chosen(test) ? null : test.location,
        }
      : test,
  );
}
