import { writeSync } from 'node:fs';

/** Room for one text as bytes, used again for each: thousands of buffers would lie about until somebody collects them. */
const room = Buffer.alloc(1 << 18);

/**
 * Writes all of a text in UTF-8: the system may take fewer bytes at a time than it is given.
 *
 * @param position in the file; where it stands when left out
 * @returns the number of bytes
 */
export function writeAll(descriptor: number, text: string, position?: number): number {
  const length = Buffer.byteLength(text, 'utf8');
  const bytes = length <= room.length ? room : Buffer.allocUnsafe(length);
  bytes.write(text, 0, 'utf8');
  for (let done = 0; done < length; ) {
    const at = position === undefined ? null : position + done;
    done += writeSync(descriptor, bytes, done, length - done, at);
  }
  return length;
}
