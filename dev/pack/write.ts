import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../../grader/core/error-code';
import { makeFolderOf } from '../../grader/files/check-output';
import { modeOf, type PackedFile } from './file';
import { manifestOf, workIn } from './manifest';
import { archiveOf } from './zip-package';

/**
 * Writes a package to a folder, or to an archive if the name ends with `.zip`. It is written under a temporary name and
 * then renamed, so that it is complete. It replaces only a folder that holds nothing but a package.
 *
 * @param out absolute path
 * @throws Error in one line if it cannot be written, or would replace a folder with other work
 */
export async function writePackage(files: readonly PackedFile[], out: string): Promise<void> {
  const temporary = path.join(path.dirname(out), `.${path.basename(out)}.${process.pid}.tmp`);
  const isArchive = /\.zip$/i.test(out);
  makeFolderOf(out);
  if (!isArchive) checkFolder(out);
  try {
    if (isArchive) {
      writeFileSync(temporary, await archiveOf(files));
      renameSync(temporary, out);
    } else {
      layOut([...files, manifestOf(files)], temporary);
      replace(out, temporary);
    }
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    const reason = errorCode(error) ?? (error as Error).message;
    throw new Error(`${out} cannot be written (${reason}). Give --out a place in a folder that exists.`);
  }
}

function checkFolder(out: string): void {
  const found = statSync(out, { throwIfNoEntry: false });
  if (found && !found.isDirectory())
    throw new Error(`${out} is a file. Give --out a folder that does not exist yet, or a name that ends with .zip.`);
  const own = found && ownWork(out);
  if (own !== undefined)
    throw new Error(
      `${out} holds ${own}, which is not as pack wrote it. ` +
        'Give --out a folder that does not exist yet, or remove this one.',
    );
}

function ownWork(out: string): string | undefined {
  try {
    return workIn(out);
  } catch (error) {
    const code = errorCode(error);
    throw new Error(`${out} cannot be read (${code}). Give --out a folder that does not exist yet.`);
  }
}

function layOut(files: readonly PackedFile[], folder: string): void {
  mkdirSync(folder);
  for (const file of files) {
    const place = path.join(folder, ...file.name.split('/'));
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, file.bytes, { mode: modeOf(file) });
  }
}

/** Moves a folder to a path, in place of the one that may be there. */
function replace(out: string, folder: string): void {
  const found = statSync(out, { throwIfNoEntry: false });
  if (!found) renameSync(folder, out);
  else if (readdirSync(out).length === 0) {
    rmdirSync(out);
    renameSync(folder, out);
  } else {
    const old = `${folder}.old`;
    renameSync(out, old);
    renameSync(folder, out);
    rmSync(old, { recursive: true, force: true });
  }
}
