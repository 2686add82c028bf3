import type { SubmissionResult } from '../result/document';
import { plain } from '../screen/plain';

/** An absolute path, of Windows too, or a URL of a file; its last part is the group. */
const PATH = /(?<![\w.)\]/\\-])(?:file:\/\/)?(?:[A-Za-z]:)?(?:[\\/][^\\/\s"'`:;,()]+)*[\\/]([^\\/\s"'`:;,()]+)/g;

/**
 * What a learner reads in place of a verdict when the grader itself could not work. Of paths of the machine only the
 * last part is left: the others are nobody's business.
 */
export function ungradedText({ message }: SubmissionResult): string {
  const reason = plain(message ?? 'It is not known.').replace(PATH, '$1');
  return `The grader could not work, so this is not graded. That is not your doing and says nothing about your answer. The reason: ${reason}`;
}
