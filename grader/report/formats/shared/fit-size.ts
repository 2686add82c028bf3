import { escapeWorkflowCommandsJson } from './escape-workflow-commands';

/** The longest text that a platform takes: a message of Exercism, in characters. */
const LONGEST = 65_535;

/** Shorter than this a message says nothing. */
const SHORTEST = 100;

/** The smallest limit of a platform on the size of a document, in bytes: that of Exercism is 500 KB. */
const DOCUMENT = 500_000;

/**
 * A document that is small enough for the platform: the texts in it are cut shorter until it is.
 *
 * @param render the document whose texts have at most `length` characters each
 * @param bytes what the platform takes
 */
export function fitSize(render: (length: number) => string, bytes = DOCUMENT): string {
  for (let length = LONGEST; length > SHORTEST; length = Math.floor(length / 2)) {
    const document = render(length);
    if (Buffer.byteLength(document) <= bytes) return document;
  }
  return render(SHORTEST);
}

/** Like `within`, of a value that is written as one line of JSON. */
export function fitJson(build: (length: number) => unknown, bytes = DOCUMENT): string {
  return fitSize((length) => `${jsonLine(build(length))}\n`, bytes);
}

/** JSON in one line that no log takes for a command. */
export function jsonLine(value: unknown): string {
  return escapeWorkflowCommandsJson(JSON.stringify(value));
}
