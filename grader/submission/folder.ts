import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LIMITS } from '../vm/limits';
import { type ExerciseFile, missing } from './submission';

/** Reads one exercise file, such as `01-gradf.ts`, of a folder. Does not throw: what is wrong with it is said in its place. */
export function readExercise(folder: string, file: string): ExerciseFile {
  const name = `exercises/${file}`;
  const where = path.join(folder, file);
  try {
    // Some systems open 01-gradf.ts when there is only 01-Gradf.ts; others do not, and the verdict must be the same.
    if (!readdirSync(folder).includes(file)) return { fault: missing(name) };
    const found = lstatSync(where);
    // A link could lead to somebody else's answer.
    if (found.isSymbolicLink()) return { fault: `${name} is a symbolic link. Put the file itself there.` };
    if (!found.isFile()) {
      const kind = found.isDirectory() ? 'a folder' : 'no ordinary file';
      return { fault: `${name} is ${kind}. The exercise must be a file of that name.` };
    }
    if (found.size > LIMITS.fileBytes) return { fault: `${name} is larger than 1 MiB. Keep only your own code in it.` };
    return decode(name, readFileSync(where));
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { fault: missing(name) };
    return { fault: `${name} cannot be read (${code}). Check the permissions of ${file}.` };
  }
}

/** The bytes of an exercise file as text. */
function decode(name: string, bytes: Buffer): ExerciseFile {
  const text = bytes.toString('utf8');
  if (text.trim() === '') return { fault: `${name} is empty. Write the exercise there, or restore its stub.` };
  return { text };
}
