import type { Status, SubmissionResult } from '../../../core/result';

/** What a program that knows no points takes a test for. */
export type Outcome = 'passed' | 'failed' | 'skipped';

/**
 * Tells what a test is to be taken for. Such programs call a run a success if nothing failed. So a test that is not
 * started failed, and one that waits is skipped only if what it waits for is among the results, and failed there.
 */
export function outcomesOf({ exercises }: SubmissionResult): (status: Status) => Outcome {
  const isFailureTold = exercises.some(({ tests }) =>
    tests.some(({ status }) => status !== 'pass' && status !== 'waiting'),
  );
  return (status) => {
    if (status === 'pass') return 'passed';
    return status === 'waiting' && isFailureTold ? 'skipped' : 'failed';
  };
}
