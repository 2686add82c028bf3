import type { SubmissionResult } from '../../core/result';
import { truncate } from '../../text/truncate';
import { fitJson } from './shared/fit-size';
import { isUngraded, type RunInfo, type SubmissionFormat } from './shared/format';
import { fractionOf, inPoints, pointsText } from './shared/points-text';
import { shownTests } from './shared/shown-tests';
import { ungradedText } from './shared/ungraded-text';

/** The most bytes of the document. Coursera cuts feedback at 64 KB. */
const DOCUMENT_BYTES = 64_000;

/** `/shared/feedback.json`, by `custom-graders/README.md` of coursera/programming-assignments-demo. */
export interface CourseraFeedback {
  fractionalScore: number;
  feedback: string;
  feedbackType?: 'HTML';
}

/** The page beside the document that Coursera shows in place of the feedback, if there is a `feedbackType`. */
const PAGE = 'htmlFeedback.html';

/**
 * Coursera has no state for an ungraded submission: its score is 0, and the feedback has the reason. Coursera shows the
 * page of the learner if the run writes it as `htmlFeedback.html`, else the feedback. Hidden tests are listed as
 * `hidden test 1`.
 */
export const coursera: SubmissionFormat = {
  about: 'feedback.json for Coursera',
  of: 'submission',
  extension: 'json',
  render: (result, run) => {
    const type = run.pageOf?.(result.id) === PAGE ? { feedbackType: 'HTML' as const } : {};
    return fitJson((length) => ({ ...courseraFeedback(result, run, length), ...type }), DOCUMENT_BYTES);
  },
};

function courseraFeedback(result: SubmissionResult, { seed }: RunInfo, length: number): CourseraFeedback {
  if (isUngraded(result)) return { fractionalScore: 0, feedback: truncate(ungradedText(result), length) };
  const points = result.exercises.map((exercise) => `${exercise.id}: ${inPoints(exercise)}`);
  const failing = shownTests(result, seed).filter(({ test }) => test.status !== 'pass');
  const advices = failing.map(({ title, advice }) => `${title}\n${truncate(advice, length)}`);
  return {
    fractionalScore: fractionOf(result),
    feedback: [[pointsText(result), ...points].join('\n'), ...advices].join('\n\n'),
  };
}
