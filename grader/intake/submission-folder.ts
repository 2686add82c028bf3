import path from 'node:path';
import { EXERCISE_FILE } from '../core/exercise-id';
import type { SourceFacts } from '../core/source-facts';
import { type Entry, readFolder, readFolderOrNone } from '../files/read-folder';
import { archiveKind, idOf, unsupportedArchive } from './archive';
import { isBlackboard, lastAttempts } from './blackboard';
import { METADATA_FILE, withSubmitters } from './gradescope';
import { type LmsFile, latest, originalName } from './lms-files';
import { isLmsWork, parseLmsName } from './lms-names';
import { isOwn } from './locate';
import { archiveIn, type SubmissionSource } from './open';

/** The entries of a folder of submissions. */
export interface Found {
  sources: SubmissionSource[];
  /** Names of the entries that are no submissions. */
  skipped: string[];
}

/** Tells whether an entry looks like a submission. One is enough to treat the folder as a class. */
export function isSubmission(folder: string, entry: Entry): boolean {
  const { name, kind } = entry;
  if (isSystemFile(name)) return false;
  if (isLmsWork(name, kind === 'folder')) return true;
  if (kind !== 'folder') return kind === 'link' || (kind === 'file' && archiveKind(name) !== undefined);
  if (!entry.isNamed) return true;
  const where = path.join(folder, name);
  return !isReadable(where) || holdsSubmission(where) || holdsWrappedExercises(where);
}

/** Tells whether a folder holds exercises, or one archive and no exercises. */
export function holdsSubmission(folder: string): boolean {
  return holdsExercises(readFolderOrNone(folder)) || archiveIn(folder) !== undefined;
}

/** Tells whether entries include an exercise file or a folder `exercises`. */
export function holdsExercises(entries: readonly Entry[]): boolean {
  return entries.some(({ name }) => name === 'exercises' || EXERCISE_FILE.test(name));
}

/** Tells whether a folder in it holds exercises: a clone, or an archive unpacked into a folder of its own. */
export function holdsWrappedExercises(folder: string): boolean {
  return readFolderOrNone(folder).some(
    ({ name, kind }) => kind === 'folder' && isOwn(name) && holdsExercises(readFolderOrNone(path.join(folder, name))),
  );
}

/** Lists the submissions of a class, sorted by id. The files of one learner become one submission. */
export function submissionsIn(folder: string, entries: readonly Entry[]): Found {
  const skipped: string[] = [];
  const learners = new Map<string, LmsFile[]>();
  const sources: SubmissionSource[] = [];
  const ofBlackboard = blackboardFiles(entries);
  for (const entry of entries) {
    const { name, kind } = entry;
    if (ofBlackboard.includes(name)) continue;
    const where = path.join(folder, name);
    const label = isSystemFile(name) ? 'text' : parseLmsName(name, kind === 'folder');
    const fault = faultOf(entry);
    if (label === 'text') skipped.push(name);
    else if (label && (kind === 'link' || kind === 'folder'))
      sources.push({ ...sourceAt(where, label.learner, fault), ...factsOf(label) });
    else if (label) {
      const { learner, number, file } = label;
      const own = { name: file, file: name, number, ...factsOf(label) };
      learners.set(learner, [...(learners.get(learner) ?? []), own]);
    } else if (fault !== undefined || kind === 'folder' || (kind === 'file' && archiveKind(name) === 'zip'))
      sources.push(sourceAt(where, undefined, fault));
    else skipped.push(name);
  }
  const isMixed = sources.length > 0;
  for (const [learner, files] of learners) {
    if (isOfLearner(files, isMixed)) sources.push(...submissionsOfLearner(folder, learner, files));
    else skipped.push(...files.map(({ file }) => file));
  }
  for (const { id, files, ...facts } of lastAttempts(folder, ofBlackboard))
    sources.push(...mergeFilesOfLearner(folder, id, files).map((source) => ({ ...source, ...facts })));
  const byId = (one: SubmissionSource, other: SubmissionSource) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
  const counted = withoutEarlier(sources);
  const isOfGradescope = entries.some(({ name, kind }) => name === METADATA_FILE && kind === 'file');
  return { sources: (isOfGradescope ? withSubmitters(folder, counted) : counted).sort(byId), skipped };
}

/** The files of a bulk download of Blackboard, if the folder is one. */
function blackboardFiles(entries: readonly Entry[]): string[] {
  const files = entries.flatMap(({ name, kind }) => (kind === 'file' && !isSystemFile(name) ? [name] : []));
  return isBlackboard(files, (name) => parseLmsName(name, false) !== undefined) ? files : [];
}

function factsOf({ keys, handedIn }: SourceFacts): SourceFacts {
  return { ...(keys && { keys }), ...(handedIn && { handedIn }) };
}

/** Leaves out what a learner handed in again later: Brightspace has a folder for each time. */
function withoutEarlier(sources: readonly SubmissionSource[]): SubmissionSource[] {
  const timeOf = ({ handedIn }: SourceFacts) => handedIn?.at ?? '';
  const last = new Map<string, string>();
  for (const one of sources) if (timeOf(one) > (last.get(one.id) ?? '')) last.set(one.id, timeOf(one));
  return sources.filter((one) => timeOf(one) === '' || timeOf(one) === last.get(one.id));
}

/** The reason not to open an entry, for the learner; undefined if it can be opened, or is no submission. */
function faultOf({ name, kind, isNamed }: Entry): string | undefined {
  const archive = archiveKind(name);
  // A link could lead to the answer of another learner.
  if (kind === 'link') return `${name} is a symbolic link. Hand in the folder, or a zip of it, itself.`;
  if (!isNamed && (kind === 'folder' || archive))
    return `The name ${name} is not UTF-8: nothing can be opened under it. Rename it.`;
  return kind === 'file' && archive === 'other' ? unsupportedArchive(name) : undefined;
}

/**
 * Tells whether files with the same learner in their names are of one learner. Many other names fit Canvas's pattern.
 *
 * @param isMixed there are submissions beside them, which a download of Canvas does not have
 */
function isOfLearner(files: readonly LmsFile[], isMixed: boolean): boolean {
  if (isMixed && !files.some(({ file }) => isLmsWork(file, false))) return false;
  const numbers = files.flatMap(({ number }) => number ?? []);
  // Canvas gives each upload a number. Archives under one number are submissions each.
  return new Set(numbers).size === numbers.length || files.every(({ file }) => archiveKind(file) !== undefined);
}

/** The submission of a learner with what the platform tells, or several if the files are not of one learner. */
function submissionsOfLearner(folder: string, learner: string, all: readonly LmsFile[]): SubmissionSource[] {
  const last = all
    .map(({ handedIn }) => handedIn?.at ?? '')
    .sort()
    .at(-1);
  const files = all.filter(({ handedIn }) => (handedIn?.at ?? '') === last);
  const [source, ...others] = mergeFilesOfLearner(folder, learner, files);
  if (!source) return [];
  if (others.length > 0) return [source, ...others];
  // Only Canvas numbers uploads.
  const [canvasUpload] = files.flatMap(({ number }) => number ?? []).sort((one, other) => Number(other) - Number(one));
  const keys = files[0]?.keys && { ...files[0].keys, ...(canvasUpload && { canvasUpload }) };
  const handedIn = files.find((file) => file.handedIn)?.handedIn;
  return [{ ...source, ...factsOf({ ...(keys && { keys }), ...(handedIn && { handedIn }) }) }];
}

/** Makes one submission of the files of a learner. */
function mergeFilesOfLearner(folder: string, learner: string, files: readonly LmsFile[]): SubmissionSource[] {
  const numbers = new Set(files.map(({ number }) => number));
  const [only] = numbers;
  const id = numbers.size === 1 && only !== undefined ? `${learner}_${only}` : learner;
  const archives = files.filter(({ file }) => archiveKind(file) === 'zip');
  const other = files.find(({ file }) => archiveKind(file) === 'other');
  const hasExercises = files.some(({ name }) => EXERCISE_FILE.test(name));
  if (!hasExercises && archives.length === 0 && other)
    return [{ kind: 'refused', id, where: folder, fault: unsupportedArchive(other.name) }];
  if (hasExercises || archives.length === 0) return [{ kind: 'files', id, where: folder, files }];
  const names = new Set(archives.map(({ name }) => originalName(name)));
  // Canvas does not put different archives under one number. Each is the zip of another learner.
  if (names.size > 1 && only !== undefined && numbers.size < archives.length)
    return archives.map(({ file }) => sourceAt(path.join(folder, file)));
  if (names.size > 1) {
    const fault = `There are several archives: ${[...names].sort().slice(0, 3).join(', ')}. Hand in one.`;
    return [{ kind: 'refused', id, where: folder, fault }];
  }
  return [sourceAt(path.join(folder, latest(archives)?.file as string), id)];
}

/**
 * A submission that is one folder or file.
 *
 * @param id by default the name of the folder or file, without the ending of an archive
 * @param fault the reason for the learner if it is not to be opened
 */
export function sourceAt(where: string, id = idOf(where), fault?: string) {
  const source: SubmissionSource =
    fault === undefined ? { kind: 'path', id, where } : { kind: 'refused', id, where, fault };
  return source;
}

/** Hidden files, and folders that macOS adds to archives. */
function isSystemFile(name: string): boolean {
  return name.startsWith('.') || name === '__MACOSX';
}

function isReadable(folder: string): boolean {
  try {
    readFolder(folder);
    return true;
  } catch {
    return false;
  }
}
