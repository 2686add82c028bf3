import type { SubmissionResult } from '../../core/result';
import { hasHidden, pointsOf } from '../../scoring/points';

/** The length of the bar in characters, on a screen that is wide enough. */
const BAR_WIDTH = 40;

/** The characters beside the bar but for the word before it, with up to three digits for each number behind it. */
const BESIDE_BAR = '  []  100 / 100'.length;

/**
 * Renders the points as a bar. If there are hidden tests, a second line has the points of visible and hidden tests.
 *
 * @param columns the most characters of a line
 * @param of the word before the bar
 */
export function renderPointsBar(result: SubmissionResult, columns: number, of = 'Progress'): string[] {
  const { score, maxScore } = result;
  const width = Math.min(BAR_WIDTH, columns - of.length - BESIDE_BAR);
  const filled = maxScore === 0 ? 0 : Math.floor((width * score) / maxScore);
  const bar = `${of}  [${'#'.repeat(filled)}${'-'.repeat(width - filled)}]  ${score} / ${maxScore}`;
  if (!hasHidden(result)) return [bar];
  const [visible, hidden] = [pointsOf(result, 'visible'), pointsOf(result, 'hidden')];
  return [
    bar,
    `Visible tests ${visible.score} / ${visible.maxScore}, hidden tests ${hidden.score} / ${hidden.maxScore}`,
  ];
}
