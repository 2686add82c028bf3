import { lstatSync, mkdirSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../core/error-code';

/**
 * Checks that only a regular file is overwritten. A device would be replaced by a file, and opening a pipe blocks.
 *
 * @throws Error in one line if something else is there
 */
export function checkOutputFile(file: string): void {
  const isLink = lstatOrExplain(file)?.isSymbolicLink();
  let kind: string | undefined;
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found && !found.isFile()) kind = `${isLink && found.isDirectory() ? 'a link to ' : ''}${kindOf(found)}`;
  } catch (error) {
    if (errorCode(error) !== 'ELOOP') throw notWritable(file, error);
    kind = 'a link that leads in a circle';
  }
  if (kind) throw new Error(`${file} is ${kind}. Give another place, or remove it.`);
}

/**
 * Does the same for a file of the grader's own beside the results. There a link is refused, too.
 *
 * @throws Error in one line if something else is there
 */
export function checkGraderFile(file: string): void {
  const found = lstatOrExplain(file);
  if (found && !found.isFile())
    throw new Error(
      [
        `${file} is ${kindOf(found)}, and the grader needs this name for a file of its own.`,
        'Remove it, or give another place.',
      ].join(' '),
    );
}

/** What to do about an error of the system, by its code. */
const REMEDIES: Record<string, string> = {
  ENOSPC: 'The disk is full. Free some room, and run the same command again.',
  EDQUOT: 'Your share of the disk is used up. Free some room, and run the same command again.',
  EROFS: 'Nothing can be written to this disk. Give a place on another one.',
  EACCES: 'You may not write there. Give a place in a folder that you may write to.',
  EPERM: 'You may not write there. Give a place in a folder that you may write to.',
  ENOTDIR: 'A part of the path is a file. Give a place in a folder.',
};

/** Turns an error of the system into one line that says what to do. Other errors are returned as they are. */
export function notWritable(file: string, error: unknown): unknown {
  const code = errorCode(error);
  if (code === undefined) return error;
  const remedy = REMEDIES[code] ?? 'Give a file in a folder that exists and can be written to.';
  return new Error(`${file} cannot be written (${code}). ${remedy}`);
}

/**
 * Makes the folders above a file, where they are missing.
 *
 * @throws Error in one line if one cannot be made
 */
export function makeFolderOf(file: string): void {
  const folder = path.dirname(path.resolve(file));
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    // A file in the way of the last folder has a code of its own.
    throw notWritable(file, errorCode(error) === 'EEXIST' ? { code: 'ENOTDIR' } : error);
  }
}

function kindOf(found: Stats): string {
  return found.isDirectory() ? 'a folder' : 'no ordinary file';
}

function lstatOrExplain(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch (error) {
    throw notWritable(file, error);
  }
}
