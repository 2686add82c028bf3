import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes a file so that at any moment there is the old one or the new one, never a part of it.
 *
 * @throws Error in one line when the file cannot be written
 */
export function writeAtomically(file: string, text: string): void {
  const beside = path.join(path.dirname(path.resolve(file)), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    writeFileSync(beside, text);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`${file} cannot be written (${code}). Give a file in a folder that exists and can be written to.`);
  }
}
