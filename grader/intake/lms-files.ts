import path from 'node:path';
import type { SourceFacts } from '../core/source-facts';
import type { ExerciseFile } from '../core/submission';
import { readText } from './folder';
import { createLocator } from './locate';

/** A learner's file in a folder that all learners share. */
export interface LmsFile extends SourceFacts {
  /** The learner's name for it, `01-gradf.ts`. Canvas calls a second upload of it `01-gradf-1.ts`. */
  name: string;
  /** Its name on disk. */
  file: string;
  /** Canvas's number of the upload. */
  number: string | undefined;
}

/** Returns a reader of exercise files by name, `01-gradf.ts`: the last upload of each. It does not throw. */
export function lmsFileReader(
  folder: string,
  files: readonly LmsFile[],
  fileBytes: number,
): (file: string) => ExerciseFile {
  const locate = createLocator(files.map(({ name }) => name));
  return (file) => {
    const found = latest(files.filter(({ name }) => name === file || originalName(name) === file));
    if (found) return readText(path.join(folder, found.file), file, fileBytes);
    // The fault names a similar file, if there is one.
    const located = locate(file);
    return 'fault' in located ? located : readText(path.join(folder, located.path), file, fileBytes);
  };
}

/** The last upload. Canvas appends a counter to equal names, and numbers uploads. */
export function latest(files: readonly LmsFile[]): LmsFile | undefined {
  return [...files].sort(byAge).at(-1);
}

/** The name without Canvas's counter: `homework-2.zip` → `homework.zip`. */
export function originalName(name: string): string {
  return name.replace(/-\d+(?=\.\w+$)/, '');
}

function byAge(one: LmsFile, other: LmsFile): number {
  const copyNumber = ({ name }: LmsFile) => Number(/-(\d+)\.\w+$/.exec(name)?.[1] ?? 0);
  const digits = ({ number = '' }: LmsFile) => number.padStart(20, '0');
  return copyNumber(one) - copyNumber(other) || (digits(one) < digits(other) ? -1 : 1);
}
