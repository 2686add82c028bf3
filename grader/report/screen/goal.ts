import colors from 'picocolors';
import { firstOpen } from '../../advice/first-open';
import { isWrong } from '../../core/is-wrong';
import type { ExerciseResult, Goal, TestResult } from '../../core/result';
import { plain } from '../../text/plain';
import { wrap } from '../../text/wrap';

/** The margin of what is below a label. */
const INDENT = ' '.repeat(8);

/**
 * Renders the goal of an exercise: a line for each of its numbers, with the verdict.
 *
 * @param columns the most characters of a line
 * @returns nothing if the exercise has no goal, or no test of it passes
 */
export function renderGoal({ goal, tests }: ExerciseResult, columns: number): string[] {
  if (!goal || !tests.some(({ status }) => status === 'pass')) return [];
  const own = tests.filter(({ part, visibility }) => part === goal.part && visibility === 'visible');
  const [shown] = firstOpen(tests);
  return [colors.bold(goal.title), ...goal.numbers.flatMap((number) => renderNumber(number, own, shown, columns))];
}

function renderNumber(
  { label, expected }: Goal['numbers'][number],
  tests: readonly TestResult[],
  shown: TestResult | undefined,
  columns: number,
): string[] {
  const line = (word: string, paint: (text: string) => string, note: string) =>
    wrap(`${label}  ${expected}${note && `  ${note}`}`, columns - INDENT.length).map(
      (text, index) => `${index === 0 ? paint(word) + INDENT.slice(word.length) : INDENT}${text}`,
    );
  const judged = tests.filter(({ status }) => status === 'pass' || status === 'fail');
  const compared = judged.flatMap(({ comparisons }) => comparisons).find((comparison) => comparison.label === label);
  if (compared?.ok) return line('OK', colors.green, '');
  if (compared) return line('WRONG!', colors.red, `yours ${plain(String(compared.yours))}`);
  return line('', String, waitingNote(tests, shown));
}

/** What the goal waits for. Parts that may be wrong only because of the shown one are not named beside it. */
function waitingNote(tests: readonly TestResult[], shown: TestResult | undefined): string {
  const missing = [...new Set(tests.flatMap(({ waitingFor }) => waitingFor))];
  if (missing.length === 0) return 'cannot be computed yet';
  const isElsewhere = shown !== undefined && isWrong(shown) && !missing.includes(shown.part ?? '');
  return isElsewhere ? 'waiting until the rest is right' : `waiting for ${missing.join(', ')}`;
}
