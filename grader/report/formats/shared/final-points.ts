import type { SubmissionResult } from '../../../core/result';
import type { RunInfo } from './format';
import { rounded } from './points-text';

/** The points that being late costs. What the tests gave stays in `score`. */
export function penaltyOf({ id, score }: SubmissionResult, { lateness }: RunInfo): number {
  return rounded(score * (lateness?.get(id)?.share ?? 0));
}

/** The points for a gradebook: those of the tests, without what being late costs. */
export function finalPoints(result: SubmissionResult, run: RunInfo): number {
  return rounded(result.score - penaltyOf(result, run));
}

/** Says when it was handed in if that is late, and what it costs; empty if it is not late. */
export function lateText(result: SubmissionResult, run: RunInfo): string {
  const { isLate, hours, share = 0 } = run.lateness?.get(result.id) ?? {};
  if (!isLate) return '';
  const when = hours === undefined ? 'Handed in late.' : `Handed in ${hours} hours late.`;
  if (share === 0) return when;
  return `${when} This costs ${Math.round(100 * share)} % of the points: ${finalPoints(result, run)} points remain.`;
}
