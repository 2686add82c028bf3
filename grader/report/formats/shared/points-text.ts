import type { SubmissionResult } from '../../../core/result';
import { type Points, pointsOf } from '../../../scoring/points';

/** The points in words: `64 of 100 points.` If there are hidden tests, their points are given separately. */
export function pointsText(result: SubmissionResult): string {
  const hidden = pointsOf(result, 'hidden');
  if (hidden.maxScore === 0) return `${inPoints(result)}.`;
  return `Visible tests: ${inPoints(pointsOf(result, 'visible'))}. Hidden tests: ${inPoints(hidden)}.`;
}

/** `12.5 of 20 points` */
export function inPoints({ score, maxScore }: Points): string {
  return `${rounded(score)} of ${rounded(maxScore)} points`;
}

/** The points as a fraction of the maximum, from 0 to 1. */
export function fractionOf({ score, maxScore }: Points): number {
  return maxScore > 0 ? score / maxScore : 0;
}

/** Rounds to two decimals: sums of fractions can have more. */
export function rounded(points: number): number {
  return Number(points.toFixed(2));
}
