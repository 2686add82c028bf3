import type { ExerciseResult } from '../../core/result';
import { renderGoal } from '../screen/goal';
import { code } from './exercise-section';
import type { Markup } from './html';

/** The longest line of a goal. Its box scrolls. */
const GOAL_COLUMNS = 100;

/** What stands in place of a verdict, before a number that waits. */
const NO_VERDICT = ' '.repeat(8);

/** The goal of an exercise in a box. While all of it waits, no room is left for verdicts: a page can be narrow. */
export function renderGoalBox(exercise: ExerciseResult): Markup {
  const [title, ...numbers] = renderGoal(exercise, GOAL_COLUMNS);
  const isWaiting = numbers.every((line) => line.startsWith(NO_VERDICT));
  return code(title === undefined ? [] : [title, ...numbers.map((line) => (isWaiting ? line.trimStart() : line))]);
}
