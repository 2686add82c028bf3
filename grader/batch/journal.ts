import { closeSync, existsSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';

/**
 * Results on disk in the order in which they come, each under the key of what was graded, one a line. A run that was killed
 * leaves it behind, and the next one goes on from it. Memory holds only where each line is.
 */
export class Journal {
  private readonly places = new Map<string, { start: number; length: number }>();
  private readonly descriptor: number;
  private end = 0;

  /**
   * Opens a journal. One that was written under another heading, about other suites for example, is begun anew.
   *
   * @param heading what the results depend on, beside what is graded
   * @throws Error in one line when the file cannot be written
   */
  constructor(
    private readonly file: string,
    heading: string,
    fresh: boolean,
  ) {
    const before = fresh || !existsSync(file) ? undefined : linesOf(file);
    const goesOn = before?.next().value?.text === heading;
    try {
      this.descriptor = openSync(file, goesOn ? 'r+' : 'w+');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new Error(`${file} cannot be written (${code}). Give --out a place in a folder that can be written to.`);
    }
    if (goesOn) {
      this.end = Buffer.byteLength(heading) + 1;
      for (const { text, start, length } of before ?? []) {
        this.places.set(text.slice(0, text.indexOf('\t')), { start, length });
        this.end = start + length + 1;
      }
    } else this.write(heading);
  }

  has(key: string): boolean {
    return this.places.has(key);
  }

  /** @param json one line */
  add(key: string, json: string): void {
    const start = this.end;
    const length = this.write(`${key}\t${json}`) - 1;
    this.places.set(key, { start, length });
  }

  /** The JSON under a key. @throws Error when there is none */
  get(key: string): string {
    const place = this.places.get(key);
    if (!place) throw new Error(`The journal has nothing under ${key}`);
    const bytes = Buffer.alloc(place.length);
    readSync(this.descriptor, bytes, 0, place.length, place.start);
    const line = bytes.toString('utf8');
    return line.slice(line.indexOf('\t') + 1);
  }

  /** Bytes written so far. */
  get size(): number {
    return this.end;
  }

  close(): void {
    closeSync(this.descriptor);
  }

  /** The results are elsewhere now. */
  remove(): void {
    this.close();
    rmSync(this.file, { force: true });
  }

  private write(line: string): number {
    const bytes = Buffer.from(`${line}\n`, 'utf8');
    writeSync(this.descriptor, bytes, 0, bytes.length, this.end);
    this.end += bytes.length;
    return bytes.length;
  }
}

/** The complete lines of a file, without reading it into memory as a whole: a killed run may have left half a line at the end. */
function* linesOf(file: string): Generator<{ text: string; start: number; length: number }> {
  const PIECE = 1 << 20;
  const descriptor = openSync(file, 'r');
  try {
    const { size } = statSync(file);
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
  } finally {
    closeSync(descriptor);
  }
}
