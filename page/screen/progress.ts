import { element, show } from './element';
import { pointsOf, renderExerciseList } from './exercise-list';
import type { Outcome } from './judging';
import type { PageData } from './page-data';

/** Shows the list of exercises with their states, and the points of those that count. */
export function showProgress(data: PageData, outcomes: ReadonlyMap<string, Outcome>, current: string): void {
  show(element('exercises'), renderExerciseList(data.chapters, outcomes, current));
  const { score, maxScore, isComplete } = pointsOf(data.counted, outcomes);
  element('points').textContent = isComplete ? `${score} / ${maxScore} points` : 'Judging …';
  element('bar').style.width = `${maxScore === 0 ? 0 : (100 * score) / maxScore}%`;
}
