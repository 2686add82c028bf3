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
    const source = plain(submission.read(location.file.replace(/^exercises\//, '')).replaceAll('\r\n', '\n'));
    // Loaded only when a frame is shown, because most runs show none.
    const { codeFrameColumns } = require('@babel/code-frame') as typeof import('@babel/code-frame');
    const isOneLine = place?.line === location.line && place.endLine === place.line;
    const lines = isOneLine
      ? { start: place, end: { line: place.endLine, column: place.endColumn } }
      : { start: { line: location.line } };
    const frame = codeFrameColumns(source, lines, { linesAbove: 1, linesBelow: 1 });
    return frame.split('\n').map((line) => truncateLine(line, columns));
  } catch {
    return [];
  }
}
