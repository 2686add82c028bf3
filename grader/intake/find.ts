import { type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../core/error-code';
import { EXERCISE_FILE } from '../core/exercise-id';
import { type Entry, readFolder } from '../files/read-folder';
import { safeNameKey } from '../files/safe-name';
import { plainLine } from '../text/plain';
import { archiveKind } from './archive';
import { parseLmsName } from './lms-names';
import { isOwn } from './locate';
import { isZip, resolveFromCaller, type SubmissionSource } from './open';
import {
  type Found,
  holdsExercises,
  holdsSubmission,
  isSubmission,
  sourceAt,
  submissionsIn,
} from './submission-folder';

const HELP = 'Give the folder of a submission: one that holds exercises/, the exercise files, or a zip of these.';

export interface FoundInAll extends Found {
  /** Lines about folders that may have been meant as several submissions. */
  warnings: string[];
}

/**
 * Finds the submissions at the paths: each path is one, a folder of several, or a bulk download of Canvas or Moodle.
 * Each is found once and gets a unique id: a second `alice`, or `Alice`, becomes `alice-2`.
 *
 * @returns also entries that cannot be opened and links, as refused submissions
 * @throws Error in one line if a path does not exist, or a folder holds only text typed into a page of Moodle
 */
export function findSubmissions(paths: readonly string[]): FoundInAll {
  const found = [...new Set(paths.map(resolveFromCaller))].map(expand);
  const seen = new Set<string>();
  const taken = new Set<string>();
  const sources: SubmissionSource[] = [];
  for (const one of underGivenNames(found)) {
    // The caller may give a submission and also the folder that contains it.
    if (one.kind === 'path' && seen.has(one.where)) continue;
    seen.add(one.where);
    // Some systems allow line feeds and control characters in names.
    const id = plainLine(one.id);
    let own = id;
    for (let count = 2; taken.has(safeNameKey(own)); count += 1) own = `${id}-${count}`;
    taken.add(safeNameKey(own));
    sources.push({ ...one, id: own });
  }
  return {
    sources,
    skipped: found.flatMap(({ skipped }) => skipped),
    warnings: found.flatMap(({ warning }) => warning ?? []),
  };
}

/** The submissions at one path. */
interface Expanded extends Found {
  given: string;
  warning?: string;
}

/**
 * Names submissions after the given paths if there is one at each: `alice/kata` and `bob/kata` become `alice` and
 * `bob`.
 */
function underGivenNames(found: readonly Expanded[]): SubmissionSource[] {
  const isOneEach = found.length > 1 && found.every(({ sources }) => sources.length === 1);
  return found.flatMap(({ given, sources }) =>
    sources.map((one) => (isOneEach && one.id === sourceAt(one.where).id ? { ...one, id: sourceAt(given).id } : one)),
  );
}

/** Finds the submissions in a folder of submissions. Any other folder is one submission itself. */
function expand(given: string): Expanded {
  const found = statPath(given);
  if (!found) throw new Error(`There is nothing at ${given}. ${HELP}`);
  const alone = { given, sources: [sourceAt(given)], skipped: [] };
  if (isZip(given)) return alone;
  if (!found.isDirectory()) throw new Error(`${given} is a file. ${HELP}`);
  const entries = readable(given, () => readFolder(given));
  if (holdsExercises(entries)) {
    const inside = entries.filter((entry) => looksLikeSubmission(given, entry));
    const strays = entries.filter(({ name }) => EXERCISE_FILE.test(name));
    const isAlone = entries.some(({ name }) => name === 'exercises') || inside.length <= strays.length;
    if (inside.length < 2) return alone;
    if (isAlone) return { ...alone, warning: warningAbout(given, inside) };
  } else if (!entries.some((entry) => isSubmission(given, entry))) return alone;
  // One submission makes the folder a class, so that an empty folder in it gets a result, too.
  const inside = submissionsIn(given, entries);
  if (inside.sources.length > 0) return { given, ...inside };
  throw new Error(`There is no submission in ${given}, only what was typed into a page. ${HELP}`);
}

/** Tells whether an entry could be a submission. Folders of the project itself are not. */
function looksLikeSubmission(folder: string, { name, kind, isNamed }: Entry): boolean {
  if (parseLmsName(name, kind === 'folder') !== undefined) return true;
  if (kind === 'file') return archiveKind(name) === 'zip';
  return (
    kind === 'folder' && isNamed && isOwn(name) && name !== 'exercises' && holdsSubmission(path.join(folder, name))
  );
}

function warningAbout(given: string, inside: readonly Entry[]): string {
  const names = inside.slice(0, 3).map(({ name }) => name);
  const more = inside.length > names.length ? ', …' : '';
  const rest = `${names.join(', ')}${more}`;
  return `Graded ${given} as one submission, because it holds exercises. The rest of it is not graded: ${rest}`;
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
