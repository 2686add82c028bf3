import type { SubmissionResult } from '../../../core/result';
import { type Points, pointsOf } from '../../../scoring/points';

/** The points in words, those of hidden tests apart: `64 of 100 points.` */
export function pointsText(result: SubmissionResult): string {
  const hidden = pointsOf(result, 'hidden');
  if (hidden.maxScore === 0) return `${inPoints(result)}.`;
  return `Visible tests: ${inPoints(pointsOf(result, 'visible'))}. Hidden tests: ${inPoints(hidden)}.`;
}

/** `12.5 of 20 points` */
export function inPoints({ score, maxScore }: Points): string {
  return `${short(score)} of ${short(maxScore)} points`;
}

/** The part of its points that a submission has, from 0 to 1. */
export function fractionOf({ score, maxScore }: Points): number {
  return maxScore > 0 ? score / maxScore : 0;
}

/** Sums of fractions have long tails. */
function short(points: number): number {
  return Number(points.toFixed(2));
}
