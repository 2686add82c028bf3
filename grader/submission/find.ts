import { type Dirent, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { plain } from '../screen/plain';
import { labelOf } from './bulk';
import { fileKeyOf } from './file-name';
import { pathsIn } from './folder';
import { first, type Loose, latest } from './loose';
import { archiveIn, EXERCISE_FILE, fromWhereCalled, type HandedIn, isZip } from './open';

/** What there is to grade. */
export interface Found {
  handedIn: HandedIn[];
  /** Names of what lies beside submissions and is none. */
  passedOver: string[];
}

const HELP = 'Give the folder of a submission: one that holds exercises/, the exercise files, or a zip of these.';

/**
 * Finds every submission once, and gives each an id of its own: a second `alice` becomes `alice-2`, and so does `Alice`. A
 * folder that is no submission but holds some stands for these; so does one with a bulk download of Canvas or Moodle.
 *
 * @throws Error when there is nothing at a path, or no submission in a folder of them: a message of one line, for the command line
 */
export function findSubmissions(paths: readonly string[]): Found {
  const found = [...new Set(paths.map(fromWhereCalled))].map(expand);
  const seen = new Set<string>();
  const taken = new Set<string>();
  const handedIn: HandedIn[] = [];
  for (const one of found.flatMap((expanded) => expanded.handedIn)) {
    // Given twice: by itself, and with the folder that it lies in.
    if (!one.loose && seen.has(one.where)) continue;
    seen.add(one.where);
    // A name is text like any other: on some systems it may hold line feeds and worse.
    const id = plain(one.id).replaceAll('\n', '?');
    let own = id;
    for (let count = 2; taken.has(fileKeyOf(own)); count += 1) own = `${id}-${count}`;
    taken.add(fileKeyOf(own));
    handedIn.push({ ...one, id: own });
  }
  return { handedIn, passedOver: found.flatMap(({ passedOver }) => passedOver) };
}

/** The submissions in a folder of submissions, in the order of their names; else the folder itself. */
function expand(given: string): Found {
  const found = statSync(given, { throwIfNoEntry: false });
  if (!found) throw new Error(`There is nothing at ${given}. ${HELP}`);
  const alone = { handedIn: [named(given)], passedOver: [] };
  if (isZip(given)) return alone;
  if (!found.isDirectory()) throw new Error(`${given} is a file. ${HELP}`);
  if (holdsExercises(given)) return alone;
  const entries = readdirSync(given, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  // Where one is a submission, all are: whoever handed in an empty folder has a result that says so.
  if (!entries.some((entry) => isSubmission(given, entry))) return alone;
  const inside = sort(given, entries);
  if (inside.handedIn.length > 0) return inside;
  throw new Error(`There is no submission in ${given}, only what was typed into a page. ${HELP}`);
}

function isSubmission(folder: string, entry: Dirent): boolean {
  if (isDebris(entry.name)) return false;
  const where = path.join(folder, entry.name);
  if (labelOf(entry.name, isFolder(where)) !== undefined || isZip(where)) return true;
  return isFolder(where) && (holdsExercises(where) || archiveIn(where) !== undefined);
}

/** Puts the files of one learner together, whatever they lie among. */
function sort(folder: string, entries: readonly Dirent[]): Found {
  const passedOver: string[] = [];
  const learners = new Map<string, Loose[]>();
  const handedIn: HandedIn[] = [];
  for (const { name } of entries) {
    const where = path.join(folder, name);
    const label = isDebris(name) ? 'text' : labelOf(name, isFolder(where));
    if (label === 'text') passedOver.push(name);
    else if (label && isFolder(where)) handedIn.push({ id: label.learner, where });
    else if (label) {
      const { learner, number, file } = label;
      learners.set(learner, [...(learners.get(learner) ?? []), { name: file, file: name, number }]);
    } else if (isFolder(where) || isZip(where)) handedIn.push(named(where));
    else passedOver.push(name);
  }
  for (const [learner, loose] of learners) handedIn.push(...together(folder, learner, loose));
  const byId = (one: HandedIn, other: HandedIn) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
  return { handedIn: handedIn.sort(byId), passedOver };
}

/** One submission out of the files of one learner. */
function together(folder: string, learner: string, loose: readonly Loose[]): HandedIn[] {
  const numbers = new Set(loose.map(({ number }) => number));
  const [only] = numbers;
  const id = numbers.size === 1 && only !== undefined ? `${learner}_${only}` : learner;
  const archives = loose.filter(({ file }) => isZip(path.join(folder, file)));
  if (archives.length === 0 || loose.some(({ name }) => EXERCISE_FILE.test(name)))
    return [{ id, where: folder, loose }];
  const names = new Set(archives.map(({ name }) => first(name)));
  // Different archives under one number are no habit of Canvas: a course that names its zips like this has a learner in each.
  if (names.size > 1) return archives.map(({ file }) => named(path.join(folder, file)));
  return [{ id, where: path.join(folder, latest(archives)?.file as string) }];
}

function named(where: string): HandedIn {
  return { id: path.basename(where).replace(/\.zip$/i, ''), where };
}

/** What systems leave behind. */
function isDebris(name: string): boolean {
  return name.startsWith('.') || name === '__MACOSX';
}

function holdsExercises(folder: string): boolean {
  return pathsIn(folder, 1).some((name) => EXERCISE_FILE.test(name)) || isThere(path.join(folder, 'exercises'));
}

function isThere(given: string): boolean {
  return statSync(given, { throwIfNoEntry: false }) !== undefined;
}

function isFolder(given: string): boolean {
  return statSync(given, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
