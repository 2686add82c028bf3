import type { ParsedSource } from '../../../compile/find-definition';
import { lineAt } from '../../../compile/syntax-tree';
import type { SourceRange } from '../../../core/result';
import type { Span } from './piece';

/** A piece of a file in lines and columns. */
export function sourceRange(
  { file, source }: Pick<ParsedSource, 'file' | 'source'>,
  { start, end }: Span,
): SourceRange {
  const to = positionAt(source, end);
  return { file, ...positionAt(source, start), endLine: to.line, endColumn: to.column };
}

/** Line and column of an offset. Both count from 1. */
function positionAt(source: string, offset: number): { line: number; column: number } {
  return { line: lineAt(source, offset), column: offset - source.slice(0, offset).lastIndexOf('\n') };
}
