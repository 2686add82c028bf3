import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decode } from './decode';
import { locate } from './locate';
import { type ExerciseFile, tooLarge } from './submission';

/** Names that are looked at in one folder: nobody hands in more, and who does has the first ones looked at. */
const MOST_NAMES = 2_000;

/** Levels of folders that are looked into: `alice/exercises/01-gradf.ts`. */
const DEPTH = 3;

/** The paths in a folder that an exercise could have, of whatever kind: with forward slashes, sorted. */
export function pathsIn(folder: string, depth = DEPTH): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  const sorted = entries.sort((one, other) => (one.name < other.name ? -1 : 1)).slice(0, MOST_NAMES);
  return sorted.flatMap((entry) => {
    // A folder named like a file is what somebody took for the file.
    if (!entry.isDirectory() || entry.name.endsWith('.ts')) return [entry.name];
    if (depth <= 1 || entry.name === 'node_modules') return [];
    return pathsIn(path.join(folder, entry.name), depth - 1).map((inner) => `${entry.name}/${inner}`);
  });
}

/** Reads one exercise file, such as `01-gradf.ts`. Does not throw: what is wrong with it is said in its place. @param paths of `pathsIn` */
export function readExercise(folder: string, paths: readonly string[], file: string, fileBytes: number): ExerciseFile {
  const located = locate(paths, file);
  if ('fault' in located) return located;
  return readText(path.join(folder, ...located.path.split('/')), file, fileBytes);
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
    if (found.size > fileBytes) return { fault: tooLarge(name, fileBytes) };
    return decode(name, readFileSync(where));
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    return { fault: `${name} cannot be read (${code}). Check the permissions of ${file}.` };
  }
}
