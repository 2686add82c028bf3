import type { SubmissionResult } from '../../core/result';
import { hasHidden, pointsOf } from '../../scoring/points';

/** The length of the bar in characters. */
const BAR_WIDTH = 40;

/** Renders the points as a bar. If there are hidden tests, a second line has the points of visible and hidden tests. */
export function renderPointsBar(result: SubmissionResult): string[] {
  const { score, maxScore } = result;
  const filled = maxScore === 0 ? 0 : Math.floor((BAR_WIDTH * score) / maxScore);
  const bar = `Progress  [${'#'.repeat(filled)}${'-'.repeat(BAR_WIDTH - filled)}]  ${score} / ${maxScore}`;
  if (!hasHidden(result)) return [bar];
  const [visible, hidden] = [pointsOf(result, 'visible'), pointsOf(result, 'hidden')];
  return [
    bar,
    `Visible tests ${visible.score} / ${visible.maxScore}, hidden tests ${hidden.score} / ${hidden.maxScore}`,
  ];
}
