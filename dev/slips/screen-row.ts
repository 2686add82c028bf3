import { firstOpen } from '../../grader/advice/first-open';
import { diagnosisText } from '../../grader/core/diagnosis-text';
import type { ExerciseResult } from '../../grader/core/result';
import { plain } from '../../grader/text/plain';
import type { LoadedSlip } from './load-slips';

/**
 * How a person judged a screen, as a tired beginner. `yes`: it says what to change. `place`: it leads to the line, the
 * reason is vague or missing. `no`: neither. `untrue`: it says what is not so. `?`: it is not judged yet.
 */
export const VERDICTS = ['yes', 'place', 'no', 'untrue', '?'] as const;

export type Verdict = (typeof VERDICTS)[number];

/** What the first screen tells of a slip, and how that was judged. */
export interface ScreenRow {
  /** `01-lines/caret`. */
  slip: string;
  /** The name of the test that is shown; empty if there is none. */
  shows: string;
  /** The message, unless numbers are shown in its place, and the reason. */
  says: string;
  /** The line that the frame marks. */
  line: number | null;
  /** Whether that is a line to change, or one beside it. Null if no line has to change. */
  isLineRight: boolean | null;
  helps: Verdict;
}

/** What a row says if the screen shows numbers without a reason, or neither. */
export const NUMBERS = '(numbers)';

/**
 * What the first screen tells of a slip.
 *
 * @param judged earlier rows: a verdict is kept while the texts and the line are the same
 */
export function screenRow(slip: LoadedSlip, exercise: ExerciseResult, judged: readonly ScreenRow[]): ScreenRow {
  const [test] = exercise.status === 'pass' ? [] : firstOpen(exercise.tests);
  const message = test?.comparisons.some(({ ok }) => !ok) ? NUMBERS : (test ?? exercise).message;
  const why = test ? diagnosisText(test) : '';
  const line = test?.location?.line ?? null;
  const row = {
    slip: `${slip.base}/${slip.name}`,
    shows: oneLine(test?.name ?? ''),
    says: oneLine(`${message ?? ''}${why && ` Why: ${why}`}`),
    line,
    isLineRight: isLineRight(slip, line),
  };
  const same = judged.find((other) => other.slip === row.slip && other.says === row.says && other.line === line);
  return { ...row, helps: same?.helps ?? '?' };
}

function isLineRight({ lines }: LoadedSlip, line: number | null): boolean | null {
  if (lines.length === 0) return null;
  return line !== null && lines.some((other) => Math.abs(other - line) <= 1);
}

/** A text as a cell of a table. */
function oneLine(text: string): string {
  return plain(text)
    .replaceAll(/\s*\n\s*/g, ' ⏎ ')
    .replaceAll('|', '¦')
    .trim();
}
