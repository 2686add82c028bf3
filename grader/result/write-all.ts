import { writeSync } from 'node:fs';

/** Writes all of the bytes: the system may take fewer at a time than it is given. @param position in the file; where it stands when left out */
export function writeAll(descriptor: number, bytes: Buffer, position?: number): void {
  for (let done = 0; done < bytes.length; ) {
    const at = position === undefined ? null : position + done;
    done += writeSync(descriptor, bytes, done, bytes.length - done, at);
  }
}
