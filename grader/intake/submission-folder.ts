import path from 'node:path';
import { EXERCISE_FILE } from '../core/exercise-id';
import { type Entry, entriesOf, entriesOrNone } from '../files/read-folder';
import { archiveKind, wantsZip, withoutArchiveEnding } from './archive';
import { first, type LmsFile, latest } from './lms-files';
import { parseLmsName } from './lms-names';
import { isOwn } from './locate';
import { archiveIn, type SubmissionSource } from './open';

/** What there is to grade. */
export interface Found {
  handedIn: SubmissionSource[];
  /** Names of what lies beside submissions and is none. */
  passedOver: string[];
}

/** Something in a folder was handed in by somebody, as it seems: where one is, all are. */
export function isSubmission(folder: string, entry: Entry): boolean {
  const { name, kind } = entry;
  if (isSystemFile(name)) return false;
  if (parseLmsName(name, kind === 'folder') !== undefined) return true;
  if (kind !== 'folder') return kind === 'link' || (kind === 'file' && archiveKind(name) !== undefined);
  if (!entry.isNamed) return true;
  const where = path.join(folder, name);
  return !isOpen(where) || isWhole(where) || isWrapped(where);
}

/** Exercises lie in it, or the one archive that it holds. */
export function isWhole(folder: string): boolean {
  return holdsExercises(entriesOrNone(folder)) || archiveIn(folder) !== undefined;
}

/** An exercise file is there, or what is called as their folder is. */
export function holdsExercises(entries: readonly Entry[]): boolean {
  return entries.some(({ name }) => name === 'exercises' || EXERCISE_FILE.test(name));
}

/** One of the folders in it holds exercises: as a clone does, or an archive that was unpacked into a folder of its own. */
function isWrapped(folder: string): boolean {
  return entriesOrNone(folder).some(
    ({ name, kind }) => kind === 'folder' && isOwn(name) && holdsExercises(entriesOrNone(path.join(folder, name))),
  );
}

/** The submissions in a folder of submissions, in the order of their names: the files of one learner are put together. */
export function submissionsIn(folder: string, entries: readonly Entry[]): Found {
  const passedOver: string[] = [];
  const learners = new Map<string, LmsFile[]>();
  const handedIn: SubmissionSource[] = [];
  for (const entry of entries) {
    const { name, kind } = entry;
    const where = path.join(folder, name);
    const label = isSystemFile(name) ? 'text' : parseLmsName(name, kind === 'folder');
    const fault = faultOf(entry);
    if (label === 'text') passedOver.push(name);
    else if (label && (kind === 'link' || kind === 'folder')) handedIn.push({ id: label.learner, where, ...fault });
    else if (label) {
      const { learner, number, file } = label;
      learners.set(learner, [...(learners.get(learner) ?? []), { name: file, file: name, number }]);
    } else if (fault) handedIn.push({ ...named(where), ...fault });
    else if (kind === 'folder' || (kind === 'file' && archiveKind(name) === 'zip')) handedIn.push(named(where));
    else passedOver.push(name);
  }
  for (const [learner, loose] of learners) handedIn.push(...mergeFilesOfLearner(folder, learner, loose));
  const byId = (one: SubmissionSource, other: SubmissionSource) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
  return { handedIn: handedIn.sort(byId), passedOver };
}

/** Why something that was handed in is not opened; undefined when it is, or when it is nothing that could be. */
function faultOf({ name, kind, isNamed }: Entry): { fault: string } | undefined {
  const archive = archiveKind(name);
  // A link could lead to somebody else's answer.
  if (kind === 'link') return { fault: `${name} is a symbolic link. Hand in the folder, or a zip of it, itself.` };
  if (!isNamed && (kind === 'folder' || archive))
    return { fault: `The name ${name} is not UTF-8: nothing can be opened under it. Rename it.` };
  return kind === 'file' && archive === 'other' ? { fault: wantsZip(name) } : undefined;
}

/** One submission out of the files of one learner. */
function mergeFilesOfLearner(folder: string, learner: string, loose: readonly LmsFile[]): SubmissionSource[] {
  const numbers = new Set(loose.map(({ number }) => number));
  const [only] = numbers;
  const id = numbers.size === 1 && only !== undefined ? `${learner}_${only}` : learner;
  const archives = loose.filter(({ file }) => archiveKind(file) === 'zip');
  const other = loose.find(({ file }) => archiveKind(file) === 'other');
  if (loose.some(({ name }) => EXERCISE_FILE.test(name))) return [{ id, where: folder, loose }];
  if (archives.length === 0) return [{ id, where: folder, loose, ...(other && { fault: wantsZip(other.name) }) }];
  const names = new Set(archives.map(({ name }) => first(name)));
  // Different archives under one number are no habit of Canvas: a course that names its zips like this has a learner in each.
  if (names.size > 1) return archives.map(({ file }) => named(path.join(folder, file)));
  return [{ id, where: path.join(folder, latest(archives)?.file as string) }];
}

/** A submission under the name of its folder or file. */
export function named(where: string): SubmissionSource {
  return { id: withoutArchiveEnding(path.basename(where)), where };
}

/** What systems leave behind. */
function isSystemFile(name: string): boolean {
  return name.startsWith('.') || name === '__MACOSX';
}

function isOpen(folder: string): boolean {
  try {
    entriesOf(folder);
    return true;
  } catch {
    return false;
  }
}
