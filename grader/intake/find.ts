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
import { type Found, holdsExercises, isSubmission, isWhole, sourceAt, submissionsIn } from './submission-folder';

const HELP = 'Give the folder of a submission: one that holds exercises/, the exercise files, or a zip of these.';

/** What was found at all paths. */
export interface FoundInAll extends Found {
  /** Lines about folders that may have been meant otherwise. */
  warnings: string[];
}

/**
 * Finds every submission once, and gives each an id of its own: a second `alice` becomes `alice-2`, and so does `Alice`. A
 * folder that is no submission but holds some stands for these; so does one with a bulk download of Canvas or Moodle. What
 * cannot be opened in there, or is a link, is a submission as well: one that says so.
 *
 * @throws Error when there is nothing at a path, or no submission in a folder of them: a message of one line, for the command line
 */
export function findSubmissions(paths: readonly string[]): FoundInAll {
  const found = [...new Set(paths.map(resolveFromCaller))].map(expand);
  const seen = new Set<string>();
  const taken = new Set<string>();
  const sources: SubmissionSource[] = [];
  for (const one of underGivenNames(found)) {
    // Given twice: by itself, and with the folder that it lies in.
    if (one.kind === 'path' && seen.has(one.where)) continue;
    seen.add(one.where);
    // A name is text like any other: on some systems it may hold line feeds and worse.
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

/** What is at one path. */
interface Expanded extends Found {
  given: string;
  warning?: string;
}

/**
 * Where several paths were given and there is one submission at each, they are called as they were given: `alice` and `bob`, not
 * `kata` and `kata`, when these are the folders in them.
 */
function underGivenNames(found: readonly Expanded[]): SubmissionSource[] {
  const isOneEach = found.length > 1 && found.every(({ sources }) => sources.length === 1);
  return found.flatMap(({ given, sources }) =>
    sources.map((one) => (isOneEach && one.id === sourceAt(one.where).id ? { ...one, id: sourceAt(given).id } : one)),
  );
}

/** The submissions in a folder of submissions; else the folder itself. */
function expand(given: string): Expanded {
  const found = lookAt(given);
  if (!found) throw new Error(`There is nothing at ${given}. ${HELP}`);
  const alone = { given, sources: [sourceAt(given)], skipped: [] };
  if (isZip(given)) return alone;
  if (!found.isDirectory()) throw new Error(`${given} is a file. ${HELP}`);
  const entries = readable(given, () => readFolder(given));
  if (holdsExercises(entries)) {
    const inside = entries.filter((entry) => isAnother(given, entry));
    const strays = entries.filter(({ name }) => EXERCISE_FILE.test(name));
    const isAlone = entries.some(({ name }) => name === 'exercises') || inside.length <= strays.length;
    if (inside.length < 2) return alone;
    if (isAlone) return { ...alone, warning: warningAbout(given, inside) };
  } else if (!entries.some((entry) => isSubmission(given, entry))) return alone;
  // Where one is a submission, all are: whoever handed in an empty folder has a result that says so.
  const inside = submissionsIn(given, entries);
  if (inside.sources.length > 0) return { given, ...inside };
  throw new Error(`There is no submission in ${given}, only what was typed into a page. ${HELP}`);
}

/** What somebody could have handed in, whoever that is: none of the project's own folders. */
function isAnother(folder: string, { name, kind, isNamed }: Entry): boolean {
  if (parseLmsName(name, kind === 'folder') !== undefined) return true;
  if (kind === 'file') return archiveKind(name) === 'zip';
  return kind === 'folder' && isNamed && isOwn(name) && name !== 'exercises' && isWhole(path.join(folder, name));
}

function warningAbout(given: string, inside: readonly Entry[]): string {
  const names = inside.slice(0, 3).map(({ name }) => name);
  const more = inside.length > names.length ? ', …' : '';
  return `Took ${given} for one submission, because exercises lie in it. What else lies in it is not graded: ${names.join(', ')}${more}`;
}

function lookAt(given: string): Stats | undefined {
  return readable(given, () => statSync(given, { throwIfNoEntry: false }));
}

/** @throws Error in one line in place of the system's own */
function readable<T>(given: string, look: () => T): T {
  try {
    return look();
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    throw new Error(`${given} cannot be read (${code}). Check its permissions. ${HELP}`);
  }
}
