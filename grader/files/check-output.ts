import { lstatSync, type Stats, statSync } from 'node:fs';
import { errorCode } from '../core/error-code';

/**
 * Lets only a file be written over: a device would be replaced by one, and a pipe be waited for.
 *
 * @throws Error in one line when there is something else
 */
export function checkOutputFile(file: string): void {
  const found = lookAt(file, () => statSync(file, { throwIfNoEntry: false }));
  if (found && !found.isFile()) throw new Error(`${file} is ${kindOf(found)}. Give another place, or remove it.`);
}

/**
 * The same for a file that the grader keeps beside one for itself, where a link has no place either.
 *
 * @throws Error in one line when there is something else
 */
export function checkGraderFile(file: string): void {
  const found = lookAt(file, () => lstatSync(file, { throwIfNoEntry: false }));
  if (found && !found.isFile())
    throw new Error(
      `${file} is ${kindOf(found)}, and the grader needs the name for a file of its own. Remove it, or give another place.`,
    );
}

/** What the system says about a file, in one line that says what to do; any other error as it is. */
export function notWritable(file: string, error: unknown): unknown {
  const code = errorCode(error);
  if (code === undefined) return error;
  return new Error(`${file} cannot be written (${code}). Give a file in a folder that exists and can be written to.`);
}

function kindOf(found: Stats): string {
  return found.isDirectory() ? 'a folder' : 'no ordinary file';
}

function lookAt(file: string, look: () => Stats | undefined): Stats | undefined {
  try {
    return look();
  } catch (error) {
    throw notWritable(file, error);
  }
}
