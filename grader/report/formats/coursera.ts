import type { SubmissionResult } from '../../core/result';
import { truncate } from '../../text/truncate';
import { fitJson } from './shared/fit-size';
import { isUngraded, type RunInfo, type SubmissionFormat } from './shared/format';
import { fractionOf, inPoints, pointsText } from './shared/points-text';
import { shownTests } from './shared/shown-tests';
import { ungradedText } from './shared/ungraded-text';

/** Coursera cuts feedback at 64 KB; the document around it takes some more. */
const DOCUMENT = 64_000;

/** `/shared/feedback.json`, by `custom-graders/README.md` of coursera/programming-assignments-demo. */
export interface CourseraFeedback {
  fractionalScore: number;
  feedback: string;
}

/**
 * The feedback is shown as plain text. `feedbackType` is left out: with it only a second file beside this one would be
 * shown. Coursera has no word for "not graded": the score is 0 then, and the feedback says why. Hidden tests are there
 * as `hidden test 1`.
 */
export const coursera: SubmissionFormat = {
  about: 'feedback.json for Coursera',
  of: 'submission',
  extension: 'json',
  render: (result, run) => fitJson((length) => courseraFeedback(result, run, length), DOCUMENT),
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
