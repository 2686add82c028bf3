import { stripVTControlCharacters } from 'node:util';

/** Control characters but for the line feed, and marks that turn the direction of writing: none may reach a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Halves of characters: they make a file that is no valid UTF-8. */
const HALVES = /\p{Surrogate}/gu;

/** Text out of a submission, made harmless for a terminal, a log or a document: no colours, no cursor movements, nothing that repaints. */
export function plain(text: string): string {
  return stripVTControlCharacters(text).replaceAll('\t', '  ').replace(UNSAFE, '?').replace(HALVES, '\ufffd');
}

/** Such a text in one line: for names, and for lines that a log must not take apart. */
export function plainLine(text: string): string {
  return plain(text).replaceAll('\n', '?');
}
