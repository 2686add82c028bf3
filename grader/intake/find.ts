import { type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../core/error-code';
import { EXERCISE_FILE } from '../core/exercise-id';
import { type Entry, readFolder, readFolderOrNone } from '../files/read-folder';
import { archiveKind, idOf } from './archive';
import { listFolder, MAX_DEPTH } from './list-folder';
import { isLmsWork } from './lms-names';
import { foldersWithExercises, isOwn, resemblesExercise } from './locate';
import { isZip, resolveFromCaller } from './open';
import {
  type Found,
  holdsExercises,
  holdsSubmission,
  holdsWrappedExercises,
  isSubmission,
  sourceAt,
  submissionsIn,
} from './submission-folder';
import { uniqueIds } from './unique-ids';

const HELP = 'Give the folder of a submission: one that holds exercises/, the exercise files, or a zip of these.';

export interface FoundInAll extends Found {
  /** Lines about folders that may have been meant as several submissions. */
  warnings: string[];
}

/**
 * Finds the submissions. A single path is one, a folder of several, or an unpacked bulk download of a platform.
 * Each of several paths is one submission: a folder inside must not take the row of another learner. Ids are unique: a
 * second `alice`, or `Alice`, becomes `alice-2`.
 *
 * @param shown the archive from which a single path was unpacked. It gives the name in messages, and the id of a single
 *   submission
 * @returns also entries that cannot be opened and links, as refused submissions
 * @throws Error in one line if a path does not exist, or a folder is neither one submission nor several
 */
export function findSubmissions(paths: readonly string[], shown?: string): FoundInAll {
  const all = [...new Set(paths.map(resolveFromCaller))];
  const found = all.length > 1 ? all.map(asOne) : all.map((given) => expand(given, shown));
  return {
    sources: uniqueIds(found.flatMap(({ sources }) => sources)),
    skipped: found.flatMap(({ skipped }) => skipped),
    warnings: found.flatMap(({ warning }) => warning ?? []),
  };
}

/** The submissions at one path. */
interface Expanded extends Found {
  warning?: string;
}

/** Takes a path for one submission. A line says so if it looks like several. */
function asOne(given: string): Expanded {
  const alone = { sources: [sourceAt(given)], skipped: [] };
  if (!isFolder(given)) return alone;
  const entries = readFolderOrNone(given);
  const inside = entries.filter((entry) => looksLikeSubmission(given, entry));
  if (inside.length < 2 || holdsExercises(entries)) return alone;
  const warning =
    `Graded ${given} as one submission, because several paths are given. ` +
    `Give it alone to grade those in it: ${listed(inside)}`;
  return { ...alone, warning };
}

/** Finds the submissions in a folder of submissions. Any other folder is one submission itself. */
function expand(given: string, shown = given): Expanded {
  const alone = { sources: [sourceAt(given, idOf(shown))], skipped: [] };
  if (!isFolder(given)) return alone;
  const entries = readable(given, () => readFolder(given));
  if (holdsExercises(entries)) {
    const inside = entries.filter((entry) => looksLikeSubmission(given, entry));
    const own = entries.find(({ name }) => name === 'exercises');
    const strays = entries.filter(({ name }) => EXERCISE_FILE.test(name));
    // A learner may keep an older copy beside exercises/. A file of that name is no part of a submission.
    if (inside.length < (own && own.kind !== 'folder' ? 1 : 2)) return alone;
    const [first] = own ? [own] : strays;
    if (first && (own || inside.length <= strays.length)) throw new Error(mixedLine(shown, first.name, inside));
  } else if (!entries.some((entry) => isSubmission(given, entry) || holdsDeepExercises(given, entry)))
    return { ...alone, ...looseFiles(given, entries) };
  // One submission makes the folder a class, so that an empty folder in it gets a result, too.
  const inside = submissionsIn(given, entries);
  if (inside.sources.length > 0) return inside;
  throw new Error(`There is no submission in ${shown}, only what was typed into a page. ${HELP}`);
}

/** Tells whether exercises lie deeper in a folder than usual. It is a learner's, as it would be if they were higher. */
function holdsDeepExercises(folder: string, { name, kind, isNamed }: Entry): boolean {
  if (kind !== 'folder' || !isNamed || !isOwn(name)) return false;
  return foldersWithExercises(listFolder(path.join(folder, name), MAX_DEPTH).paths).length > 0;
}

/** A line about a folder of files that are no exercises: it may be a download of an unknown platform. */
function looseFiles(given: string, entries: readonly Entry[]): Pick<Expanded, 'warning'> {
  const files = entries.filter(({ name, kind }) => kind === 'file' && isOwn(name));
  if (files.length === 0 || files.some(({ name }) => resemblesExercise(name))) return {};
  return { warning: `No file in ${given} is called like an exercise, such as 01-….ts. There are: ${listed(files)}` };
}

/** Tells whether an entry could be a submission. Folders of the project itself are not. */
function looksLikeSubmission(folder: string, { name, kind, isNamed }: Entry): boolean {
  if (isLmsWork(name, kind === 'folder')) return true;
  if (kind === 'file') return archiveKind(name) === 'zip';
  if (kind !== 'folder' || !isNamed || !isOwn(name) || name === 'exercises') return false;
  const where = path.join(folder, name);
  return holdsSubmission(where) || holdsWrappedExercises(where);
}

/** The class would have one row, and a learner's misplaced or planted files would be graded for it. */
function mixedLine(shown: string, name: string, inside: readonly Entry[]): string {
  return (
    `${shown} holds ${name} beside what looks like submissions (${listed(inside)}). ` +
    `Remove ${name} from it to grade each of them, or give --one to grade it as one submission.`
  );
}

function listed(entries: readonly Entry[]): string {
  const names = entries.slice(0, 3).map(({ name }) => name);
  return `${names.join(', ')}${entries.length > names.length ? ', …' : ''}`;
}

/**
 * Tells a folder from a zip.
 *
 * @throws Error in one line if the path is neither
 */
function isFolder(given: string): boolean {
  const found = statPath(given);
  if (!found) throw new Error(`There is nothing at ${given}. ${HELP}`);
  if (isZip(given)) return false;
  if (!found.isDirectory()) throw new Error(`${given} is a file. ${HELP}`);
  return true;
}

function statPath(given: string): Stats | undefined {
  return readable(given, () => statSync(given, { throwIfNoEntry: false }));
}

/** @throws Error in one line in place of the system's error */
function readable<T>(given: string, look: () => T): T {
  try {
    return look();
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    throw new Error(`${given} cannot be read (${code}). Check its permissions. ${HELP}`);
  }
}
