import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkGraderFile, checkOutputFile, notWritable } from './check-output';
import { writeAll } from './write-all';

/**
 * Writes a file so that at any moment there is the old one or the new one, never a part of it. Whoever may run twice at once
 * holds a lock: the part lies beside the file under one name, so that what a killed run leaves is written over by the next.
 *
 * @param text in pieces, when it is too long for one
 * @param synced the text is on the disk before it takes the old one's place, also when the machine goes down: some milliseconds
 * @throws Error in one line when the file cannot be written; what `text` itself throws
 */
export function writeAtomically(file: string, text: string | Iterable<string>, synced = true): void {
  const beside = path.join(path.dirname(path.resolve(file)), `.${path.basename(file)}.tmp`);
  checkOutputFile(file);
  checkGraderFile(beside);
  try {
    const descriptor = openSync(beside, 'w');
    try {
      for (const piece of typeof text === 'string' ? [text] : text) writeAll(descriptor, piece);
      if (synced) fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw notWritable(file, error);
  }
}
