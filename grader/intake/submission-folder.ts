import path from 'node:path';
import { EXERCISE_FILE } from '../core/exercise-id';
import { type Entry, readFolder, readFolderOrNone } from '../files/read-folder';
import { archiveKind, wantsZip, withoutArchiveEnding } from './archive';
import { first, type LmsFile, latest } from './lms-files';
import { parseLmsName } from './lms-names';
import { isOwn } from './locate';
import { archiveIn, type SubmissionSource } from './open';

/** What there is to grade. */
export interface Found {
  sources: SubmissionSource[];
  /** Names of what lies beside submissions and is none. */
  skipped: string[];
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
  return holdsExercises(readFolderOrNone(folder)) || archiveIn(folder) !== undefined;
}

/** An exercise file is there, or what is called as their folder is. */
export function holdsExercises(entries: readonly Entry[]): boolean {
  return entries.some(({ name }) => name === 'exercises' || EXERCISE_FILE.test(name));
}

/** One of the folders in it holds exercises: as a clone does, or an archive that was unpacked into a folder of its own. */
function isWrapped(folder: string): boolean {
  return readFolderOrNone(folder).some(
    ({ name, kind }) => kind === 'folder' && isOwn(name) && holdsExercises(readFolderOrNone(path.join(folder, name))),
  );
}

/** The submissions in a folder of submissions, in the order of their names: the files of one learner are put together. */
export function submissionsIn(folder: string, entries: readonly Entry[]): Found {
  const skipped: string[] = [];
  const learners = new Map<string, LmsFile[]>();
  const sources: SubmissionSource[] = [];
  for (const entry of entries) {
    const { name, kind } = entry;
    const where = path.join(folder, name);
    const label = isSystemFile(name) ? 'text' : parseLmsName(name, kind === 'folder');
    const fault = faultOf(entry);
    if (label === 'text') skipped.push(name);
    else if (label && (kind === 'link' || kind === 'folder')) sources.push(sourceAt(where, label.learner, fault));
    else if (label) {
      const { learner, number, file } = label;
      learners.set(learner, [...(learners.get(learner) ?? []), { name: file, file: name, number }]);
    } else if (fault !== undefined || kind === 'folder' || (kind === 'file' && archiveKind(name) === 'zip'))
      sources.push(sourceAt(where, undefined, fault));
    else skipped.push(name);
  }
  for (const [learner, files] of learners) sources.push(...mergeFilesOfLearner(folder, learner, files));
  const byId = (one: SubmissionSource, other: SubmissionSource) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
  return { sources: sources.sort(byId), skipped };
}

/** Why something that was handed in is not opened; undefined when it is, or when it is nothing that could be. */
function faultOf({ name, kind, isNamed }: Entry): string | undefined {
  const archive = archiveKind(name);
  // A link could lead to somebody else's answer.
  if (kind === 'link') return `${name} is a symbolic link. Hand in the folder, or a zip of it, itself.`;
  if (!isNamed && (kind === 'folder' || archive))
    return `The name ${name} is not UTF-8: nothing can be opened under it. Rename it.`;
  return kind === 'file' && archive === 'other' ? wantsZip(name) : undefined;
}

/** One submission out of the files of one learner. */
function mergeFilesOfLearner(folder: string, learner: string, files: readonly LmsFile[]): SubmissionSource[] {
  const numbers = new Set(files.map(({ number }) => number));
  const [only] = numbers;
  const id = numbers.size === 1 && only !== undefined ? `${learner}_${only}` : learner;
  const archives = files.filter(({ file }) => archiveKind(file) === 'zip');
  const other = files.find(({ file }) => archiveKind(file) === 'other');
  const hasExercises = files.some(({ name }) => EXERCISE_FILE.test(name));
  if (!hasExercises && archives.length === 0 && other)
    return [{ kind: 'refused', id, where: folder, fault: wantsZip(other.name) }];
  if (hasExercises || archives.length === 0) return [{ kind: 'files', id, where: folder, files }];
  const names = new Set(archives.map(({ name }) => first(name)));
  // Different archives under one number are no habit of Canvas: a course that names its zips like this has a learner in each.
  if (names.size > 1) return archives.map(({ file }) => sourceAt(path.join(folder, file)));
  return [sourceAt(path.join(folder, latest(archives)?.file as string), id)];
}

/**
 * A submission that is one folder or file.
 *
 * @param id by default the name of the folder or file, without the ending of an archive
 * @param fault the reason for the learner if it is not to be opened
 */
export function sourceAt(where: string, id = withoutArchiveEnding(path.basename(where)), fault?: string) {
  const source: SubmissionSource =
    fault === undefined ? { kind: 'path', id, where } : { kind: 'refused', id, where, fault };
  return source;
}

/** What systems leave behind. */
function isSystemFile(name: string): boolean {
  return name.startsWith('.') || name === '__MACOSX';
}

function isOpen(folder: string): boolean {
  try {
    readFolder(folder);
    return true;
  } catch {
    return false;
  }
}
