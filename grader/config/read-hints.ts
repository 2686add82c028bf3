import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Hints } from '../advice/hints';
import { errorCode } from '../core/error-code';

/** The file of an exercise's hints, relative to the project's folder. */
export function hintsFile(exercise: string): string {
  return `test/hints/${exercise}.json`;
}

/**
 * Reads the hints of an exercise.
 *
 * @throws Error in one line if the file is missing, or does not hold lists of texts by part
 */
export function readHints(root: string, exercise: string): Hints {
  const file = hintsFile(exercise);
  let found: unknown;
  try {
    found = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  } catch (error) {
    const reason = errorCode(error) ?? (error as Error).message;
    throw new Error(`${file} cannot be read (${reason}). Write the hints of ${exercise} there, or restore them.`);
  }
  if (!isHints(found)) throw new Error(`${file} is not of the form { "part": ["…", "…", "…"] }. Write it so.`);
  return found;
}

function isHints(found: unknown): found is Hints {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return false;
  return Object.values(found).every(
    (texts) => Array.isArray(texts) && texts.every((text: unknown) => typeof text === 'string'),
  );
}
