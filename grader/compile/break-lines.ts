import type { Lexeme } from './lexemes';

/** Signs behind which a line may end without a change of meaning. */
const BREAKS = new Set([';', ',', '.', '{', '(', '[']);

/** The pieces of a file with a line end behind each sign that allows one. */
export function* breakLines(lexemes: Iterable<Lexeme>): Generator<Lexeme> {
  for (const lexeme of lexemes) {
    yield lexeme;
    const { kind, text, start } = lexeme;
    if (kind === 'token' && BREAKS.has(text)) yield { kind: 'space', text: '\n', start: start + text.length };
  }
}

/** The offset in a file of what is at an offset of the same file with more line ends. */
export function offsetBeforeBreaks(file: string, broken: string, offset: number): number {
  let before = 0;
  for (let at = 0; at < offset; at += 1) if (broken[at] === file[before]) before += 1;
  return before;
}
