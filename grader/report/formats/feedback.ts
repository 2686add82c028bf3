import { Submission } from '../../core/submission';
import { renderFeedback, renderUngraded, renderVerdict } from '../page/feedback/feedback-page';
import { lateText } from './shared/final-points';
import { isUngraded, type RunInfo, type SubmissionFormat } from './shared/format';

/**
 * The page that a learner gets back, in one file that loads nothing and runs no script. Hidden tests are `hidden test
 * 1`, without numbers.
 */
export const feedback: SubmissionFormat = {
  about: 'a page for each learner, to hand back: a folder, or a zip for Moodle and Canvas',
  of: 'submission',
  extension: 'html',
  hasPages: true,
  render(result, run) {
    const verdict = isUngraded(result)
      ? renderUngraded(result)
      : (run.verdictOf?.(result.id) ?? plainVerdict(result, run));
    const late = isUngraded(result) ? '' : lateText(result, run);
    return renderFeedback(run.assignment, result.id, verdict, late === '' ? [] : [late]);
  },
};

/** The verdict without pictures and lines of code. */
function plainVerdict(result: Parameters<typeof renderVerdict>[0], { seed }: RunInfo): string {
  return renderVerdict(result, { learner: new Submission(result.id, {}), seed, figures: {} });
}
