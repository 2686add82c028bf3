import type { ParsedSource } from '../../../compile/find-definition';
import type { SyntaxNode } from '../../../compile/transpiler';

/** A piece of a learner's file that is no mistake of calculus but one of the language. */
export interface Remark {
  /** `caret`, for the id of the diagnosis. */
  kind: string;
  /** What the piece does in TypeScript, and what to write. It is true also if it is not why the numbers are wrong. */
  text: string;
  /** Offsets in characters. */
  start: number;
  end: number;
}

/** Finds such pieces in a node and its descendants. */
export type SourceCheck = (parsed: ParsedSource, scope: SyntaxNode) => Remark[];

/** The most characters of the learner's text that a remark quotes. */
const MAX_QUOTED = 40;

/** The learner's own text, in one line and in backquotes. */
export function quoted({ source }: ParsedSource, { start, end }: { start: number; end: number }): string {
  const text = source.slice(start, end).replaceAll(/\s+/g, ' ');
  return `\`${text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED - 1)}…` : text}\``;
}
