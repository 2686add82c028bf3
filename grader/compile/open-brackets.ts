import { lexemesOf } from './lexemes';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '${': '}' };

/** A bracket of a text, at an offset in characters. */
export interface Bracket {
  text: string;
  at: number;
}

/**
 * The brackets that are open before an offset, the innermost last. Those in texts and comments are none.
 *
 * @returns undefined if a bracket before it closes none, or another one
 */
export function openBrackets(source: string, offset: number): Bracket[] | undefined {
  const open: Bracket[] = [];
  // Where it takes a parser to tell, a slash divides: the parser has given up on this file.
  for (const { kind, text, start } of lexemesOf(source, () => false)) {
    if (start >= offset) break;
    if (kind !== 'token') continue;
    if (text in CLOSING) open.push({ text, at: start });
    else if (/^[)\]}]$/.test(text) && closing(open.pop()?.text ?? '') !== text) return undefined;
  }
  return open;
}

/** The bracket that closes this one. */
export function closing(bracket: string): string {
  return CLOSING[bracket] ?? '';
}
