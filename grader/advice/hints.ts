import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Hints of one part of an exercise: where to look, the rule, the shape of the line. */
export const LEVELS = 3;

/** The part of the tests that name none. */
export const WHOLE = 'whole';

/** Hints of an exercise, by part. */
export type Hints = Record<string, readonly string[]>;

/** Where the hints of an exercise are, from the project's folder. */
export function hintsFile(exercise: string): string {
  return `test/hints/${exercise}.json`;
}

/**
 * The hints of an exercise, as they stand in its file.
 *
 * @throws Error in one line when there is no such file, or it holds something other than lists of texts by part
 */
export function readHints(root: string, exercise: string): Hints {
  const file = hintsFile(exercise);
  let found: unknown;
  try {
    found = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(
      `${file} cannot be read (${code ?? message}). Write the hints of ${exercise} there, or restore them.`,
    );
  }
  if (!isHints(found)) throw new Error(`${file} is not of the form { "part": ["…", "…", "…"] }. Write it so.`);
  return found;
}

/** What a test is about: the part of the hints that its name begins with, or what stands before its colon. */
export function hintPartOf(test: string, hints: Hints): string {
  const named = Object.keys(hints).find((part) => test.startsWith(`${part}: `) || test.startsWith(`${part} `));
  return named ?? /^(.+?): /.exec(test)?.[1] ?? WHOLE;
}

function isHints(found: unknown): found is Hints {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return false;
  return Object.values(found).every(
    (texts) => Array.isArray(texts) && texts.every((text: unknown) => typeof text === 'string'),
  );
}
