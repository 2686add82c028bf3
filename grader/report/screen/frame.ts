import type { SourceRange, TestResult } from '../../core/result';
import type { Submission } from '../../core/submission';
import { plain } from '../../text/plain';
import { truncateLine } from '../../text/truncate';

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
  const lines = isPiece ? { start: { line, column }, end: { line, column: endColumn } } : { start: { line } };
  const frame = codeFrameColumns(plain(source.replaceAll('\r\n', '\n')), lines, { linesAbove: 1, linesBelow: 1 });
  return frame.split('\n').map((shown) => truncateLine(shown, columns));
}
