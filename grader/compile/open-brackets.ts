/** Strings, comments and brackets: what is in the first two is skipped. */
const TOKENS = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|[()[\]{}]/g;

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** A bracket of a text, at an offset in characters. */
export interface Bracket {
  text: string;
  at: number;
}

/**
 * The brackets that are open before an offset, the innermost last.
 *
 * @returns undefined if a bracket before it closes none, or another one
 */
export function openBrackets(source: string, offset: number): Bracket[] | undefined {
  const open: Bracket[] = [];
  for (const { 0: text, index } of source.matchAll(TOKENS)) {
    if (index >= offset) break;
    if (text in CLOSING) open.push({ text, at: index });
    else if (text.length === 1 && CLOSING[open.pop()?.text ?? ''] !== text) return undefined;
  }
  return open;
}

/** The bracket that closes this one. */
export function closing(bracket: string): string {
  return CLOSING[bracket] ?? '';
}
