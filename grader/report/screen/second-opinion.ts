import type { Diagnosis } from '../../core/result';
import type { Submission } from '../../core/submission';
import { plain } from '../../text/plain';
import { wrap } from '../../text/wrap';
import { MARGIN } from './columns';
import { renderFrame } from './frame';

/** Renders what a compiler objects to, which is found after the screen was shown. */
export function renderOpinion({ text, places: [place] }: Diagnosis, submission: Submission, columns: number): string {
  const width = columns - 2 * MARGIN;
  const frame = place ? ['', ...renderFrame(submission, place, width, place)] : [];
  const lines = [...wrap(plain(`A second opinion: ${text}`), width), ...frame];
  return `\n${lines.map((line) => `${' '.repeat(MARGIN)}${line}`.trimEnd()).join('\n')}\n`;
}
