import type { Readable } from 'node:stream';
import { plain } from '../text/plain';

/** Characters kept of the standard error: enough for the last error and its stack. */
const MAX_KEPT = 8_192;

const MAX_SHOWN = 200;

/** The line of an error. Node prints the source above it, and the stack and its version below. */
const ERROR_LINE = /^(?:FATAL ERROR|(?:Uncaught )?\w*Error(?: \[\w+\])?): \S/;

/** Reads the standard error of a process, and finds the line that tells why it crashed. */
export class CrashReason {
  private text = '';

  constructor(stream: Readable | null) {
    stream?.setEncoding('utf8').on('data', (piece: string) => {
      this.text = (this.text + piece).slice(-MAX_KEPT);
    });
  }

  /** `: Error: Cannot find module 'x'`; empty if the process wrote nothing. */
  toString(): string {
    const lines = plain(this.text)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('Node.js v'));
    const reason = lines.findLast((line) => ERROR_LINE.test(line)) ?? lines.at(-1);
    return reason === undefined ? '' : `: ${reason.slice(0, MAX_SHOWN)}`;
  }
}
