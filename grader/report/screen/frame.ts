import type { Submission } from '../../core/submission';
import { plain } from '../../text/plain';

/** The learner's own line with one before and one after it; nothing when the file cannot be shown. */
export function renderFrame(submission: Submission, location: { file: string; line: number } | null): string[] {
  if (!location) return [];
  try {
    const source = plain(submission.read(location.file.replace(/^exercises\//, '')).replaceAll('\r\n', '\n'));
    // Loaded only where there is something to show: it takes as long as a test.
    const { codeFrameColumns } = require('@babel/code-frame') as typeof import('@babel/code-frame');
    const frame = codeFrameColumns(source, { start: { line: location.line } }, { linesAbove: 1, linesBelow: 1 });
    return frame.split('\n').map((line) => line.slice(0, 110));
  } catch {
    return [];
  }
}
