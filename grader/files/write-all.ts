import { writeSync } from 'node:fs';

/** One buffer for all texts: a class writes thousands, and each new buffer would wait for garbage collection. */
const buffer = Buffer.alloc(1 << 18);

/**
 * Writes a whole text as UTF-8. One call of the system may write only a part of it.
 *
 * @param position in the file; by default behind what was written last
 * @returns the number of bytes written
 */
export function writeAll(descriptor: number, text: string, position?: number): number {
  const length = Buffer.byteLength(text, 'utf8');
  const bytes = length <= buffer.length ? buffer : Buffer.allocUnsafe(length);
  bytes.write(text, 0, 'utf8');
  for (let done = 0; done < length; ) {
    const at = position === undefined ? null : position + done;
    done += writeSync(descriptor, bytes, done, length - done, at);
  }
  return length;
}
