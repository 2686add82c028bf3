import { RightFile } from './right-file';
import type { Patch, SlipEdit } from './slip';

/** Applies a patch, and says where it is in the new text. Undefined if the new text is no TypeScript. */
export function applyPatch(
  file: RightFile,
  family: string,
  { start, end, text }: Patch,
): { text: string; edit: SlipEdit } | undefined {
  const changed = file.text.slice(0, start) + text + file.text.slice(end);
  if (changed === file.text || !isSyntax(changed)) return undefined;
  const from = positionOf(changed, start);
  const to = positionOf(changed, start + text.length);
  const edit = {
    family,
    ...from,
    endLine: to.line,
    endColumn: to.column,
    part: file.partAt(start),
    was: file.text.slice(start, end),
    became: text,
  };
  return { text: changed, edit };
}

function isSyntax(text: string): boolean {
  const { source } = new RightFile(text);
  return (source as unknown as { parseDiagnostics: readonly unknown[] }).parseDiagnostics.length === 0;
}

/** Line and column of an offset. Both count from 1. */
function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
}
