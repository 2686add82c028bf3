import { closeSync, constants, fstatSync, ftruncateSync, openSync, readSync, rmSync } from 'node:fs';
import { errorCode } from '../core/error-code';
import { checkGraderFile } from '../files/check-output';
import { writeAll } from '../files/write-all';

const CHUNK_BYTES = 1 << 20;

/** A journal begins with this word: see `graderFingerprint`. Any other file with its name stays as it is. */
const FIRST_WORD = 'gradkata ';

/** Opening a link that has taken the place of a journal fails where the system can do that. */
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;

/**
 * Results on disk, a line each, by the key of the submission. The next run continues the journal of a killed one.
 * Memory holds only the positions of lines. One process uses a journal at a time: see `Lock`.
 */
export class Journal {
  private readonly places = new Map<string, { start: number; length: number }>();
  private readonly descriptor: number;
  private isOpen = true;
  private end = 0;
  /** One buffer for all lines that are read: they are thousands. */
  private readonly lineBuffer = Buffer.alloc(1 << 18);

  /**
   * Opens a journal. One with another fingerprint, of other suites for example, is emptied.
   *
   * @param fingerprint see `graderFingerprint`
   * @param fresh empty the journal in any case
   * @throws Error in one line if the file cannot be read or written
   */
  constructor(
    private readonly file: string,
    fingerprint: string,
    fresh: boolean,
  ) {
    checkGraderFile(file);
    this.descriptor = this.explainErrors(() => openSync(file, constants.O_RDWR | constants.O_CREAT | NO_FOLLOW));
    try {
      this.explainErrors(() => {
        this.checkIsJournal();
        if (!fresh) this.resume(fingerprint);
        // Drops the incomplete line of a killed run, or everything under another fingerprint.
        ftruncateSync(this.descriptor, this.end);
        if (this.end === 0) this.write(fingerprint);
      });
    } catch (error) {
      this.close();
      throw error;
    }
  }

  has(key: string): boolean {
    return this.places.has(key);
  }

  /**
   * @param json one line
   * @throws Error in one line if it cannot be written
   */
  add(key: string, json: string): void {
    const start = this.end;
    const length = this.explainErrors(() => this.write(`${key}\t${json}`)) - 1;
    this.places.set(key, { start, length });
  }

  /**
   * Reads the JSON of a key.
   *
   * @throws Error if there is none, or another program changed the file
   */
  get(key: string): string {
    const place = this.places.get(key);
    if (!place) throw new Error(`The journal has nothing under ${key}`);
    const bytes = place.length <= this.lineBuffer.length ? this.lineBuffer : Buffer.allocUnsafe(place.length);
    const read = this.explainErrors(() => readSync(this.descriptor, bytes, 0, place.length, place.start));
    const line = bytes.toString('utf8', 0, read);
    if (read < place.length || !line.startsWith(`${key}\t`))
      throw new Error(`${this.file} was changed while it was in use. Delete it and grade again.`);
    return line.slice(key.length + 1);
  }

  /** Closes the file; a second call has no effect. */
  close(): void {
    if (this.isOpen) closeSync(this.descriptor);
    this.isOpen = false;
  }

  /** Removes the file. */
  remove(): void {
    this.close();
    rmSync(this.file, { force: true });
  }

  /** @throws Error in one line if it is the file of another program */
  private checkIsJournal(): void {
    const start = Buffer.alloc(FIRST_WORD.length);
    const length = readSync(this.descriptor, start, 0, start.length, 0);
    // A killed run may have written a part of the word.
    if (!FIRST_WORD.startsWith(start.toString('utf8', 0, length)))
      throw new Error(`${this.file} is no journal of the grader. Move it elsewhere, or give --out another place.`);
  }

  /** Finds the lines of the file if it has this fingerprint. A crash of the machine can leave zeros in some. */
  private resume(fingerprint: string): void {
    const lines = linesOf(this.descriptor);
    if (lines.next().value?.text !== fingerprint) return;
    this.end = Buffer.byteLength(fingerprint) + 1;
    for (const { text, start, length } of lines) {
      const tab = text.indexOf('\t');
      if (tab > 0 && !text.includes('\0')) this.places.set(text.slice(0, tab), { start, length });
      this.end = start + length + 1;
    }
  }

  private write(line: string): number {
    const length = writeAll(this.descriptor, `${line}\n`, this.end);
    this.end += length;
    return length;
  }

  /** @throws Error in one line in place of the system's error */
  private explainErrors<T>(task: () => T): T {
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

/** Reads the complete lines of a file in chunks. A killed run may have left an incomplete one at the end. */
function* linesOf(descriptor: number): Generator<{ text: string; start: number; length: number }> {
  const { size } = fstatSync(descriptor);
  let rest = Buffer.alloc(0);
  let start = 0;
  for (let at = 0; at < size; at += CHUNK_BYTES) {
    const piece = Buffer.alloc(Math.min(CHUNK_BYTES, size - at));
    readSync(descriptor, piece, 0, piece.length, at);
    rest = Buffer.concat([rest, piece]);
    for (let line = rest.indexOf(10); line >= 0; line = rest.indexOf(10)) {
      yield { text: rest.toString('utf8', 0, line), start, length: line };
      start += line + 1;
      rest = rest.subarray(line + 1);
    }
  }
}
