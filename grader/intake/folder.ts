import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../core/error-code';
import { type ExerciseFile, tooLargeMessage } from '../core/submission';
import { decode } from './decode';
import { type Listing, listFolder, MAX_DEPTH, USUAL_DEPTH } from './list-folder';
import { createLocator, foldersWithExercises, type Located, resemblesExercise } from './locate';

/** Returns a reader of the exercise files of a folder by name, `01-gradf.ts`. It returns faults and does not throw. */
export function folderReader(folder: string, fileBytes: number): (file: string) => ExerciseFile {
  const { paths, closed } = listFolder(folder);
  const isFound = foldersWithExercises(paths).length > 0 || paths.some(resemblesExercise);
  const locate = isFound ? createLocator(paths) : deepLocator(folder, paths);
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

/** Finds exercises below the usual levels, if they are in one place there. */
function deepLocator(folder: string, usual: readonly string[]): (file: string) => Located {
  const { paths } = listFolder(folder, MAX_DEPTH);
  const [home, another] = foldersWithExercises(paths);
  if (home === undefined) return createLocator(usual);
  if (another !== undefined) {
    const where = `the first ${USUAL_DEPTH} folders of ${path.basename(folder)}`;
    return () => ({ fault: `Nothing was found in ${where}; exercises lie deeper. Move them up.` });
  }
  const locate = createLocator(paths.flatMap((one) => (one.startsWith(home) ? [one.slice(home.length)] : [])));
  return (file) => {
    const located = locate(file);
    return 'path' in located ? { path: home + located.path } : located;
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
