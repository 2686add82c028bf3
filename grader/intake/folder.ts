import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../core/error-code';
import { type ExerciseFile, tooLargeMessage } from '../core/submission';
import { type Entry, readFolder } from '../files/read-folder';
import { decode } from './decode';
import { createLocator, isOwn } from './locate';

/** Entries that are read of one folder. No real submission has more; of one that has, only the first count. */
const MAX_NAMES = 2_000;

/** Levels of folders that are searched: `alice/exercises/01-gradf.ts`. */
const MAX_DEPTH = 3;

/** The content of a folder and of its subfolders. Paths have forward slashes. */
export interface Listing {
  /** Paths of entries other than folders, and of folders named like a file, sorted. */
  paths: string[];
  /** Folders that cannot be read, with the system's error code. The path is empty for the folder itself. */
  closed: { folder: string; code: string }[];
}

/** Returns a reader of the exercise files of a folder by name, `01-gradf.ts`. It returns faults and does not throw. */
export function folderReader(folder: string, fileBytes: number): (file: string) => ExerciseFile {
  const { paths, closed } = listFolder(folder);
  const locate = createLocator(paths);
  // If one of these cannot be read, no exercise counts. Another folder matters only for exercises that are missing.
  const home = closed.find((one) => ['', 'exercises'].includes(path.posix.basename(one.folder)));
  return (file) => {
    if (home) return { fault: closedFault(file, home) };
    const located = locate(file);
    if ('path' in located) return readText(path.join(folder, ...located.path.split('/')), file, fileBytes);
    const [other] = closed;
    return other ? { fault: closedFault(file, other) } : located;
  };
}

function closedFault(file: string, { folder, code }: Listing['closed'][number]): string {
  const name = `exercises/${file}`;
  if (folder === '' && code === 'ENOTDIR')
    return `${name} is missing. What was handed in is a single file. Hand in the folder exercises/ or a zip of it.`;
  const what = folder === '' ? 'what was handed in' : `the folder ${folder}/`;
  return `${name} cannot be read: ${what} cannot be opened (${code}). Check its permissions.`;
}

/**
 * Lists a folder. Does not throw.
 *
 * @param inside its path inside the submission; empty for the submission itself
 */
export function listFolder(folder: string, inside = '', depth = MAX_DEPTH): Listing {
  let entries: Entry[];
  try {
    entries = readFolder(folder);
  } catch (error) {
    const code = errorCode(error) ?? 'unknown error';
    return { paths: [], closed: inside === '' || isOwn(inside) ? [{ folder: inside, code }] : [] };
  }
  const all: Listing = { paths: [], closed: [] };
  for (const { name, kind } of entries.slice(0, MAX_NAMES)) {
    const own = inside === '' ? name : `${inside}/${name}`;
    // Listed, so that the learner is told that the exercise must be a file.
    if (kind !== 'folder' || name.endsWith('.ts')) all.paths.push(own);
    else if (depth > 1 && name !== 'node_modules') {
      const { paths, closed } = listFolder(path.join(folder, name), own, depth - 1);
      for (const one of paths) all.paths.push(one);
      all.closed.push(...closed);
    }
  }
  return all;
}

/**
 * Reads an exercise file. Does not throw.
 *
 * @param where the path on disk
 * @param file the name of the exercise file: `01-gradf.ts`
 */
export function readText(where: string, file: string, fileBytes: number): ExerciseFile {
  const name = `exercises/${file}`;
  try {
    const found = lstatSync(where);
    // A link could lead to the answer of another learner.
    if (found.isSymbolicLink()) return { fault: `${name} is a symbolic link. Put the file itself there.` };
    if (!found.isFile()) {
      const kind = found.isDirectory() ? 'a folder' : 'no ordinary file';
      return { fault: `${name} is ${kind}. The exercise must be a file of that name.` };
    }
    if (found.size > fileBytes) return { fault: tooLargeMessage(name, fileBytes) };
    return decode(name, readFileSync(where));
  } catch (error) {
    const code = errorCode(error) ?? 'unknown error';
    return { fault: `${name} cannot be read (${code}). Check the permissions of ${file}.` };
  }
}
