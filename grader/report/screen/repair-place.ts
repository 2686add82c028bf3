import { firstOpen } from '../../advice/first-open';
import { type Repair, repairDiagnosis, whereText } from '../../advice/repair/repair';
import type { ExerciseResult } from '../../core/result';
import type { Submission } from '../../core/submission';
import { plain } from '../../text/plain';
import { wrap } from '../../text/wrap';
import { MARGIN } from './columns';
import { renderFrame } from './frame';

/**
 * Renders where the mistake is, which is found after the screen was shown.
 *
 * @param exercise the first one on the screen that does not pass
 */
export function renderPlace(exercise: ExerciseResult, repair: Repair, submission: Submission, columns: number): string {
  const [test] = firstOpen(exercise.tests);
  const [place] = repair.places;
  if (!place) return '';
  const hasReason = test !== undefined && test.diagnoses.length > 0;
  const text = hasReason
    ? `The place${repair.part === null ? '' : ` in ${repair.part}`}: ${lowerFirst(whereText(repair))}.`
    : repairDiagnosis(repair).text;
  const width = columns - 2 * MARGIN;
  const lines = [...wrap(plain(text), width), '', ...renderFrame(submission, place, width, place)];
  return `\n${lines.map((line) => `${' '.repeat(MARGIN)}${line}`.trimEnd()).join('\n')}\n`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
