import path from 'node:path';
import { errorCode } from '../core/error-code';
import { type Entry, readFolder } from '../files/read-folder';
import { isOwn } from './locate';

/** Entries that are read of one folder. No real submission has more; of one that has, only the first count. */
const MAX_NAMES = 2_000;

/** Entries that are read of all folders together, those of the upper levels first: a clone has some hundreds. */
const MAX_ENTRIES = 20_000;

/** Levels of folders that are searched: `alice/exercises/01-gradf.ts`. */
export const USUAL_DEPTH = 3;

/** Levels that are searched if the usual ones hold no exercise. */
export const MAX_DEPTH = 8;

/** The content of a folder and of its subfolders. Paths have forward slashes. */
export interface Listing {
  /** Paths of entries other than folders, and of folders named like a file, sorted. */
  paths: string[];
  /** Folders that cannot be read, with the system's error code. The path is empty for the folder itself. */
  closed: { folder: string; code: string }[];
}

/**
 * Lists a folder, level by level. Does not throw.
 *
 * @param depth levels of folders, the folder itself included
 * @param most entries that are read
 */
export function listFolder(folder: string, depth = USUAL_DEPTH, most = MAX_ENTRIES): Listing {
  const all: Listing = { paths: [], closed: [] };
  let left = most;
  let level = [''];
  for (let at = 0; at < depth && left > 0; at += 1) {
    const below: string[] = [];
    for (const inside of level) {
      const entries = entriesIn(folder, inside, all).slice(0, Math.min(MAX_NAMES, left));
      left -= entries.length;
      for (const { name, kind } of entries) {
        const own = inside === '' ? name : `${inside}/${name}`;
        // Listed, so that the learner is told that the exercise must be a file.
        if (kind !== 'folder' || name.endsWith('.ts')) all.paths.push(own);
        else if (name !== 'node_modules') below.push(own);
      }
    }
    level = below;
  }
  return { paths: all.paths.sort(byFolders), closed: all.closed.sort((a, b) => byFolders(a.folder, b.folder)) };
}

/** The entries of a folder. One that cannot be read is put down as closed. */
function entriesIn(folder: string, inside: string, { closed }: Listing): Entry[] {
  try {
    return readFolder(path.join(folder, ...inside.split('/')));
  } catch (error) {
    if (inside === '' || isOwn(inside)) closed.push({ folder: inside, code: errorCode(error) ?? 'unknown error' });
    return [];
  }
}

/** The order of folder after folder: `a/x` comes before `a-b`. */
function byFolders(one: string, other: string): number {
  return one.replaceAll('/', '\0') < other.replaceAll('/', '\0') ? -1 : 1;
}
