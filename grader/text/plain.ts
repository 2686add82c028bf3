/** Sequences that command a terminal, by ECMA-48: `ESC [ … m` and its kin, `ESC ] … BEL`, `ESC` with one character. */
const [CSI, OSC, SHORT] = [
  '(?:\\u001b\\[|\\u009b)[0-?]*[ -/]*[@-~]',
  '\\u001b\\][^\\u0007\\u001b\\u009c]*(?:\\u0007|\\u001b\\\\|\\u009c)',
  '\\u001b[ -/]*[0-Z\\\\^-~]',
];
const TERMINAL_SEQUENCE = new RegExp([CSI, OSC, SHORT].join('|'), 'g');

/** Control characters other than the line feed, and marks that change the writing direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A surrogate without its pair cannot be written as UTF-8. */
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** Makes a submission's text safe for a terminal, a log or a document: without colours and cursor movements. */
export function plain(text: string): string {
  return text
    .replace(TERMINAL_SEQUENCE, '')
    .replaceAll('\t', '  ')
    .replace(UNSAFE, '?')
    .replace(LONE_SURROGATES, '\ufffd');
}

/** Like `plain`, in one line: for names, and for lines of a log. */
export function plainLine(text: string): string {
  return plain(text).replaceAll('\n', '?');
}
