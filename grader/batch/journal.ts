import { closeSync, constants, fstatSync, ftruncateSync, openSync, readSync, rmSync } from 'node:fs';
import { errorCode } from '../core/error-code';
import { checkGraderFile } from '../files/check-output';
import { writeAll } from '../files/write-all';

/** Bytes that are read at once. */
const PIECE = 1 << 20;

/**
 * Results on disk in the order in which they come, each under the key of what was graded, one a line. A run that was killed
 * leaves it behind, and the next one goes on from it. Memory holds only where each line is. One process at a time: see `Lock`.
 */
export class Journal {
  private readonly places = new Map<string, { start: number; length: number }>();
  private readonly descriptor: number;
  private isOpen = true;
  private end = 0;
  /** For one line that is read, used again for each. */
  private readonly room = Buffer.alloc(1 << 18);

  /**
   * Opens a journal. One that was written under another heading, about other suites for example, is begun anew.
   *
   * @param heading what the results depend on, beside what is graded
   * @throws Error in one line when the file cannot be read or written
   */
  constructor(
    private readonly file: string,
    heading: string,
    fresh: boolean,
  ) {
    checkGraderFile(file);
    this.descriptor = this.saying(() => openSync(file, constants.O_RDWR | constants.O_CREAT));
    try {
      this.saying(() => {
        if (!fresh) this.takeUp(heading);
        // Half a line of a killed run, or all of another heading.
        ftruncateSync(this.descriptor, this.end);
        if (this.end === 0) this.write(heading);
      });
    } catch (error) {
      this.close();
      throw error;
    }
  }

  has(key: string): boolean {
    return this.places.has(key);
  }

  /** @param json one line @throws Error in one line when it cannot be written */
  add(key: string, json: string): void {
    const start = this.end;
    const length = this.saying(() => this.write(`${key}\t${json}`)) - 1;
    this.places.set(key, { start, length });
  }

  /** The JSON under a key. @throws Error when there is none, or the file is not what was written */
  get(key: string): string {
    const place = this.places.get(key);
    if (!place) throw new Error(`The journal has nothing under ${key}`);
    const bytes = place.length <= this.room.length ? this.room : Buffer.allocUnsafe(place.length);
    const read = this.saying(() => readSync(this.descriptor, bytes, 0, place.length, place.start));
    const line = bytes.toString('utf8', 0, read);
    if (read < place.length || !line.startsWith(`${key}\t`))
      throw new Error(`${this.file} was changed while it was in use. Delete it and grade again.`);
    return line.slice(key.length + 1);
  }

  /** Can be called again. */
  close(): void {
    if (this.isOpen) closeSync(this.descriptor);
    this.isOpen = false;
  }

  /** The results are elsewhere now. */
  remove(): void {
    this.close();
    rmSync(this.file, { force: true });
  }

  /** Finds what is there, when it was written under this heading. */
  private takeUp(heading: string): void {
    const lines = linesOf(this.descriptor);
    if (lines.next().value?.text !== heading) return;
    this.end = Buffer.byteLength(heading) + 1;
    for (const { text, start, length } of lines) {
      this.places.set(text.slice(0, text.indexOf('\t')), { start, length });
      this.end = start + length + 1;
    }
  }

  private write(line: string): number {
    const length = writeAll(this.descriptor, `${line}\n`, this.end);
    this.end += length;
    return length;
  }

  /** @throws Error in one line in place of the system's own */
  private saying<T>(task: () => T): T {
    try {
      return task();
    } catch (error) {
      const code = errorCode(error);
      if (code === undefined) throw error;
      throw new Error(
        `${this.file} cannot be written (${code}). Give --out a place in a folder that can be written to.`,
      );
    }
  }
}

/** The complete lines of a file, without reading it into memory as a whole: a killed run may have left half a line at the end. */
function* linesOf(descriptor: number): Generator<{ text: string; start: number; length: number }> {
  const { size } = fstatSync(descriptor);
  let rest = Buffer.alloc(0);
  let start = 0;
  for (let at = 0; at < size; at += PIECE) {
    const piece = Buffer.alloc(Math.min(PIECE, size - at));
    readSync(descriptor, piece, 0, piece.length, at);
    rest = Buffer.concat([rest, piece]);
    for (let line = rest.indexOf(10); line >= 0; line = rest.indexOf(10)) {
      yield { text: rest.toString('utf8', 0, line), start, length: line };
      start += line + 1;
      rest = rest.subarray(line + 1);
    }
  }
}
