import type { Readable } from 'node:stream';
import { plain } from '../text/plain';

/** Characters kept of what a process writes: the error it ends with, and its stack. */
const KEPT = 8_192;

/** Characters of the line that is shown. */
const SHOWN = 200;

/** A line that says what went wrong; what Node prints around it, source, stack and version, does not. */
const ERROR = /^(?:FATAL ERROR|(?:Uncaught )?\w*Error(?: \[\w+\])?): \S/;

/** Listens to the standard error of a process, and knows the line that says what it died of. */
export class CrashReason {
  private text = '';

  constructor(stream: Readable | null) {
    stream?.setEncoding('utf8').on('data', (piece: string) => {
      this.text = (this.text + piece).slice(-KEPT);
    });
  }

  /** `: Error: Cannot find module 'x'`; nothing when it said nothing. */
  toString(): string {
    const lines = plain(this.text)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('Node.js v'));
    const said = lines.findLast((line) => ERROR.test(line)) ?? lines.at(-1);
    return said === undefined ? '' : `: ${said.slice(0, SHOWN)}`;
  }
}
