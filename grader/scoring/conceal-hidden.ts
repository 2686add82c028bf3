import type { ExerciseResult, Status, TestResult } from '../core/result';

/** The message of a hidden test, by its status. It must not reveal more. */
const MESSAGES: Record<Status, string | null> = {
  pass: null,
  fail: 'A hidden test does not pass.',
  error: 'A hidden test could not run to its end with your code.',
  'not-started': 'A hidden test found a part that is not started.',
  waiting: 'A hidden test waits for parts that do not pass yet.',
};

/**
 * Removes what a hidden test must not reveal: numbers, messages, output, the line of an error. Learner code can choose
 * the line at which it throws, and so could print there what the test asked.
 *
 * @param loadFault gives the message of a file that does not load. It is shown, because no test has asked anything yet
 */
export function concealHidden(exercise: ExerciseResult, loadFault: () => string | null): void {
  const isHidden = ({ visibility }: TestResult) => visibility === 'hidden';
  const fault = exercise.tests.some((test) => isHidden(test) && test.status === 'error') ? loadFault() : null;
  const publicMessage = ({ message, status }: Pick<TestResult, 'message' | 'status'>) =>
    message !== null && message === fault ? message : MESSAGES[status];
  const threwWhileRunning = ({ status, message }: TestResult) => status === 'error' && message !== fault;
  const isOfVisible = exercise.tests.some((test) => !isHidden(test) && test.message === exercise.message);
  const isOfHidden = exercise.tests.some((test) => isHidden(test) && test.message === exercise.message);
  if (isOfHidden && !isOfVisible) exercise.message = publicMessage(exercise);
  exercise.tests = exercise.tests.map((test) =>
    isHidden(test)
      ? {
          ...test,
          message: publicMessage(test),
          reproduction: null,
          comparisons: [],
          output: '',
          location: threwWhileRunning(test) ? null : test.location,
        }
      : test,
  );
}
