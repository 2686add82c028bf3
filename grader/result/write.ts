import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes a file so that at any moment there is the old one or the new one, never a part of it.
 *
 * @param text in pieces, when it is too long for one
 * @param synced the text is on the disk before it takes the old one's place, also when the machine goes down: some milliseconds
 * @throws Error in one line when the file cannot be written
 */
export function writeAtomically(file: string, text: string | Iterable<string>, synced = true): void {
  const beside = path.join(path.dirname(path.resolve(file)), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    const descriptor = openSync(beside, 'w');
    try {
      for (const piece of typeof text === 'string' ? [text] : text) writeSync(descriptor, piece);
      if (synced) fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`${file} cannot be written (${code}). Give a file in a folder that exists and can be written to.`);
  }
}
