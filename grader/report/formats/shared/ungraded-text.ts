import type { SubmissionResult } from '../../../core/result';
import { withoutStaffRemedy } from '../../../core/staff-remedies';
import { plain } from '../../../text/plain';
import { stripPaths } from '../../../text/strip-paths';

/** What a learner reads in place of points if the grader itself failed. What staff can do about it is left out. */
export function ungradedText({ message }: SubmissionResult): string {
  const reason = stripPaths(plain(withoutStaffRemedy(message ?? 'It is not known.')));
  return (
    'The grader could not work, so this is not graded. ' +
    `That is not your doing and says nothing about your answer. The reason: ${reason}`
  );
}
