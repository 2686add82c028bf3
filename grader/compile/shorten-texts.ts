import type { Lexeme } from './lexemes';

/** Characters of a text that are kept. */
const MAX_TEXT = 8;

/** A file without its comments and with its texts cut short. Its lines have the numbers that they had. */
export function shortenTexts(lexemes: Iterable<Lexeme>): string {
  let short = '';
  for (const { kind, text } of lexemes) {
    if (kind === 'comment') short += newLines(text) || ' ';
    else if (kind === 'text' && text.length > MAX_TEXT) short += `${text[0]}${newLines(text)}${text.at(-1)}`;
    else short += text;
  }
  return short;
}

function newLines(text: string): string {
  return text.replaceAll(/[^\n]+/g, '');
}
