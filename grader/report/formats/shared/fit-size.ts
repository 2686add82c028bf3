import { escapeLogCommandsJson } from '../../../text/escape-log-commands';

/** The most characters of a text that a platform accepts: the limit of Exercism for a message. */
const LONGEST_TEXT = 65_535;

/** The fewest characters of a text. A shorter message is useless. */
const SHORTEST_TEXT = 100;

/** The smallest limit of a platform for a document: that of Exercism is 500 KB. */
const DOCUMENT_BYTES = 500_000;

/**
 * Halves the longest text that is allowed until the document is small enough for the platform.
 *
 * @param render returns the document with texts of at most `length` characters
 * @param bytes the most bytes that the platform accepts
 */
export function fitSize(render: (length: number) => string, bytes = DOCUMENT_BYTES): string {
  for (let length = LONGEST_TEXT; length > SHORTEST_TEXT; length = Math.floor(length / 2)) {
    const document = render(length);
    if (Buffer.byteLength(document) <= bytes) return document;
  }
  return render(SHORTEST_TEXT);
}

/** Like `fitSize`, for a value that becomes one line of JSON. */
export function fitJson(build: (length: number) => unknown, bytes = DOCUMENT_BYTES): string {
  return fitSize((length) => `${jsonLine(build(length))}\n`, bytes);
}

/** One line of JSON without commands to GitHub's runner. */
export function jsonLine(value: unknown): string {
  return escapeLogCommandsJson(JSON.stringify(value));
}
