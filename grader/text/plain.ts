/** Sequences that command a terminal, by ECMA-48: `ESC [ … m` and its kin, `ESC ] … BEL`, `ESC` with one character. */
const [CSI, OSC, SHORT] = [
  '(?:\\u001b\\[|\\u009b)[0-?]*[ -/]*[@-~]',
  '\\u001b\\][^\\u0007\\u001b\\u009c]*(?:\\u0007|\\u001b\\\\|\\u009c)',
  '\\u001b[ -/]*[0-Z\\\\^-~]',
];
const TERMINAL_SEQUENCE = new RegExp([CSI, OSC, SHORT].join('|'), 'g');

/** Control characters other than the line feed, and separators that some readers take for a line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g;

/** A letter of a script that is written with zero-width joiners: Persian and the scripts of India, for example. */
const JOINING = `[${'Arab Syrc Mong Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr'
  .split(' ')
  .map((script) => `\\p{Script=${script}}`)
  .join('')}]`;
const EMOJI = '\\p{Extended_Pictographic}';

/** Characters without a shape: zero-width spaces, marks of direction, variation selectors, tags, fillers. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/** Such a character where it shapes its neighbours as it should: in 👩‍💻, ❤️ and می‌خواهم. */
const SHAPING = new RegExp(
  [
    `(?<=${EMOJI})\\ufe0f`,
    `(?<=${EMOJI}\\ufe0f?|\\p{Emoji_Modifier})\\u200d(?=${EMOJI})`,
    `(?<=${JOINING}\\p{M}{0,3})[\\u200c\\u200d](?=${JOINING})`,
  ].join('|'),
  'uy',
);

/** More marks on one letter than spelling needs. A flood of them covers the lines around. */
const MARKS_FLOOD = /(\p{M}{6})\p{M}+/gu;

/** Text without any of these. */
const ASCII = /^[\n -~]*$/;

/** A surrogate without its pair cannot be written as UTF-8. */
const LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * Makes a submission's text safe for a terminal, a log or a document: without colours and cursor movements, and with a
 * `?` for each character that is not seen.
 */
export function plain(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .replace(TERMINAL_SEQUENCE, '')
    .replaceAll('\t', '  ')
    .replace(CONTROLS, '?')
    .replace(INVISIBLE, (sign, at: number, whole: string) => (isShaping(whole, at) ? sign : '?'))
    .replace(MARKS_FLOOD, '$1?')
    .replace(LONE_SURROGATES, '\ufffd');
}

function isShaping(whole: string, at: number): boolean {
  SHAPING.lastIndex = at;
  return SHAPING.test(whole);
}

/** Like `plain`, in one line: for names, and for lines of a log. */
export function plainLine(text: string): string {
  return plain(text).replaceAll('\n', '?');
}
