import path from 'node:path';
import type { ExerciseFile } from '../core/submission';
import { readText } from './folder';
import { locating } from './locate';

/** A file of a learner that lies in one folder with those of all others. */
export interface LmsFile {
  /** What the learner called it, `01-gradf.ts`; Canvas writes `01-gradf-1.ts` when one of that name was there before. */
  name: string;
  /** What it is called on disk. */
  file: string;
  /** Number of the upload, where there is one. */
  number: string | undefined;
}

/** Reads exercise files such as `01-gradf.ts` from among a learner's: of each the one handed in last. Does not throw. */
export function readingLmsFiles(
  folder: string,
  files: readonly LmsFile[],
  fileBytes: number,
): (file: string) => ExerciseFile {
  const locate = locating(files.map(({ name }) => name));
  return (file) => {
    const found = latest(files.filter(({ name }) => name === file || first(name) === file));
    if (found) return readText(path.join(folder, found.file), file, fileBytes);
    // Says what there is instead.
    const located = locate(file);
    return 'fault' in located ? located : readText(path.join(folder, located.path), file, fileBytes);
  };
}

/** What was handed in last: Canvas counts files of one name up, and then its own numbers. */
export function latest(files: readonly LmsFile[]): LmsFile | undefined {
  return [...files].sort(byAge).at(-1);
}

/** `homework-2.zip` → `homework.zip`: how a file that was handed in again was called the first time. */
export function first(name: string): string {
  return name.replace(/-\d+(?=\.\w+$)/, '');
}

function byAge(one: LmsFile, other: LmsFile): number {
  const again = ({ name }: LmsFile) => Number(/-(\d+)\.\w+$/.exec(name)?.[1] ?? 0);
  const digits = ({ number = '' }: LmsFile) => number.padStart(20, '0');
  return again(one) - again(other) || (digits(one) < digits(other) ? -1 : 1);
}
