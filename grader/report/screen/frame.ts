import type { SourceRange, TestResult } from '../../core/result';
import type { Submission } from '../../core/submission';
import { plain } from '../../text/plain';
import { truncateLine } from '../../text/truncate';

/** The characters around a piece that are seen at least, one of which may be an ellipsis. */
const BEFORE = 4;
const BEHIND = 4;

/**
 * Shows the learner's line with the lines before and after it.
 *
 * @param columns the most characters of a line: longer ones are cut
 * @param place a piece of the learner's line, which is underlined
 * @returns no lines if the file cannot be read
 */
export function renderFrame(
  submission: Submission,
  location: TestResult['location'],
  columns: number,
  place?: SourceRange,
): string[] {
  if (!location) return [];
  try {
    const source = submission.read(location.file.replace(/^exercises\//, ''));
    const isOneLine = place?.line === location.line && place.endLine === place.line;
    return renderCode(source, isOneLine ? place : { line: location.line }, columns);
  } catch {
    return [];
  }
}

/** Shows a line of a text with the lines before and after it, and underlines the columns if they are given. */
export function renderCode(
  source: string,
  { line, column, endColumn }: Pick<SourceRange, 'line'> & Partial<SourceRange>,
  columns: number,
): string[] {
  // Loaded only when a frame is shown, because most runs show none.
  const { codeFrameColumns } = require('@babel/code-frame') as typeof import('@babel/code-frame');
  const isPiece = column !== undefined && endColumn !== undefined;
  const text = plain(source.replaceAll('\r\n', '\n'));
  const cut = isPiece ? cutBefore(column, endColumn, columns - `> ${line + 1} | `.length) : 0;
  const lines = isPiece
    ? { start: { line, column: column - cut }, end: { line, column: endColumn - cut } }
    : { start: { line } };
  const frame = codeFrameColumns(cutLines(text, cut), lines, { linesAbove: 1, linesBelow: 1 });
  return frame.split('\n').map((shown) => truncateLine(shown, columns));
}

/** How many characters of each line are left out at its beginning, so that a piece of it is seen. */
function cutBefore(column: number, endColumn: number, width: number): number {
  if (endColumn - 1 + BEHIND <= width) return 0;
  // The beginning of the piece is worth more than its end.
  return Math.max(0, Math.min(endColumn - 1 + BEHIND - width, column - 1 - BEFORE));
}

function cutLines(text: string, cut: number): string {
  if (cut === 0) return text;
  const shortened = (line: string) => (line.slice(0, cut + 1).trim() === '' ? ' ' : '…') + line.slice(cut + 1);
  return text
    .split('\n')
    .map((line) => (line.length > cut ? shortened(line) : ''))
    .join('\n');
}
