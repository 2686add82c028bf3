import type { Lexeme } from './lexemes';

/** Characters of a text that are kept. */
const MAX_TEXT = 8;

/**
 * A file without its comments and with its texts cut short. Its lines have the numbers that they had, and it has the
 * same errors.
 */
export function shortenTexts(lexemes: Iterable<Lexeme>): string {
  let short = '';
  for (const { kind, text } of lexemes) {
    if (kind === 'comment') short += newLines(text) || ' ';
    else if (kind === 'template') short += newLines(text) + endOf(text);
    else if (kind === 'text' && text.length > MAX_TEXT) short += `${text[0]}${insideOf(text)}${text.at(-1)}`;
    else short += text;
  }
  return short;
}

/** What is left inside. Two slashes alone would be a comment, and a line of a string ends with a backslash. */
function insideOf(text: string): string {
  return text.startsWith('/') ? 'x' : newLines(text).replaceAll('\n', '\\\n');
}

/** The mark that ends a template, if it is not one of its characters. */
function endOf(template: string): string {
  return template.replaceAll(/\\[\s\S]/g, '').endsWith('`') ? '`' : '';
}

function newLines(text: string): string {
  return text.replaceAll(/[^\n]+/g, '');
}
