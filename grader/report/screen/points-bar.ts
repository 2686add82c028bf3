import type { SubmissionResult } from '../../core/result';
import { hasHidden, pointsOf } from '../../scoring/points';

/** Characters of the bar. */
const WIDTH = 40;

/** The points so far; where there are hidden tests, those of what learners see and those of the hidden ones apart. */
export function renderPointsBar(result: SubmissionResult): string[] {
  const { score, maxScore } = result;
  const done = maxScore === 0 ? 0 : Math.floor((WIDTH * score) / maxScore);
  const bar = `Progress  [${'#'.repeat(done)}${'-'.repeat(WIDTH - done)}]  ${score} / ${maxScore}`;
  if (!hasHidden(result)) return [bar];
  const [visible, hidden] = [pointsOf(result, 'visible'), pointsOf(result, 'hidden')];
  return [
    bar,
    `Visible tests ${visible.score} / ${visible.maxScore}, hidden tests ${hidden.score} / ${hidden.maxScore}`,
  ];
}
