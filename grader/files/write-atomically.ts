import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkOutputFile, notWritable } from './check-output';
import { writeAll } from './write-all';

/**
 * Writes a file so that readers see the old text or the new one, never a part. The temporary file has a name of its
 * own, so that several runs may write the same file, and nothing in a learner's folder has that name already.
 *
 * @param text in pieces if it is too long for one string
 * @param synced flush to the disk before the old file is replaced, against a crash of the machine
 * @throws Error in one line if the file cannot be written
 * @throws errors of the iterable `text`, unchanged
 */
export function writeAtomically(
  file: string,
  text: string | Iterable<string>,
  synced = true,
  encoding: BufferEncoding = 'utf8',
): void {
  const unique = `${process.pid}-${randomUUID().slice(0, 8)}`;
  const temporary = path.join(path.dirname(path.resolve(file)), `.${path.basename(file)}.${unique}.tmp`);
  checkOutputFile(file);
  try {
    const descriptor = openSync(temporary, 'wx');
    try {
      for (const piece of typeof text === 'string' ? [text] : text) writeAll(descriptor, piece, undefined, encoding);
      if (synced) fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw notWritable(file, error);
  }
}
