import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../core/error-code';
import { type ExerciseFile, tooLargeMessage } from '../core/submission';
import { type Entry, readFolder } from '../files/read-folder';
import { decode } from './decode';
import { isOwn, locating } from './locate';

/** Names that are looked at in one folder: nobody hands in more, and who does has the first ones looked at. */
const MOST_NAMES = 2_000;

/** Levels of folders that are looked into: `alice/exercises/01-gradf.ts`. */
const DEPTH = 3;

/** What lies in a folder and in the folders inside it. Paths have forward slashes. */
export interface Listing {
  /** Paths that an exercise could have, of whatever kind, sorted. */
  paths: string[];
  /** A folder that cannot be read, and the system's code for why: `exercises`; empty for the folder itself. */
  closed: { folder: string; code: string }[];
}

/** Reads exercise files such as `01-gradf.ts` out of a folder. Does not throw: what is wrong with one is said in its place. */
export function readingFolder(folder: string, fileBytes: number): (file: string) => ExerciseFile {
  const { paths, closed } = listingOf(folder);
  const locate = locating(paths);
  // The exercises that are meant could be in there; in another one, only those that are nowhere else.
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

/** @param inside where it lies in what was handed in: empty for that itself */
export function listingOf(folder: string, inside = '', depth = DEPTH): Listing {
  let entries: Entry[];
  try {
    entries = readFolder(folder);
  } catch (error) {
    const code = errorCode(error) ?? 'unknown error';
    return { paths: [], closed: inside === '' || isOwn(inside) ? [{ folder: inside, code }] : [] };
  }
  const all: Listing = { paths: [], closed: [] };
  for (const { name, kind } of entries.slice(0, MOST_NAMES)) {
    const own = inside === '' ? name : `${inside}/${name}`;
    // A folder named like a file is what somebody took for the file.
    if (kind !== 'folder' || name.endsWith('.ts')) all.paths.push(own);
    else if (depth > 1 && name !== 'node_modules') {
      const { paths, closed } = listingOf(path.join(folder, name), own, depth - 1);
      for (const one of paths) all.paths.push(one);
      all.closed.push(...closed);
    }
  }
  return all;
}

/** Reads a file as the exercise file `01-gradf.ts`. Does not throw. @param where the file itself */
export function readText(where: string, file: string, fileBytes: number): ExerciseFile {
  const name = `exercises/${file}`;
  try {
    const found = lstatSync(where);
    // A link could lead to somebody else's answer.
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
