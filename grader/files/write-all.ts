import { writeSync } from 'node:fs';

/** One buffer for all texts: a class writes thousands, and each new buffer would wait for garbage collection. */
const buffer = Buffer.alloc(1 << 18);

/**
 * Writes a whole text. One call of the system may write only a part of it.
 *
 * @param position in the file; by default behind what was written last
 * @returns the number of bytes written
 */
export function writeAll(
  descriptor: number,
  text: string,
  position?: number,
  encoding: BufferEncoding = 'utf8',
): number {
  const length = Buffer.byteLength(text, encoding);
  const bytes = length <= buffer.length ? buffer : Buffer.allocUnsafe(length);
  bytes.write(text, 0, encoding);
  for (let done = 0; done < length; ) {
    const at = position === undefined ? null : position + done;
    done += writeSync(descriptor, bytes, done, length - done, at);
  }
  return length;
}
