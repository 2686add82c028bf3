import { statSync } from 'node:fs';
import path from 'node:path';
import { EXERCISE_FILE } from '../core/exercise-id';
import { LIMITS, type Limits } from '../core/limits';
import { Submission } from '../core/submission';
import { entriesOrNone } from '../files/read-folder';
import { archiveKind, wantsZip } from './archive';
import { listingOf, readingFolder } from './folder';
import { type LmsFile, readingLmsFiles } from './lms-files';
import { readZip } from './zip';

/** Something that was handed in, found but not read yet: thousands of these need next to no memory. */
export interface SubmissionSource {
  /** Its name; no other of the same run has it, not even where case is ignored. */
  id: string;
  /** The folder or file itself. */
  where: string;
  /** The files of this learner, when in the folder lie those of others, too. */
  loose?: readonly LmsFile[];
  /** Why it is not opened at all: a sentence for the learner. */
  fault?: string;
}

/** Reads what was handed in. Does not throw: what is wrong is said in the submission. @param exercises ids of the exercises to look for */
export function readSubmission(
  { id, where, loose }: SubmissionSource,
  exercises: readonly string[],
  limits: Limits = LIMITS,
): Submission {
  const names = exercises.map((exercise) => `${exercise}.ts`);
  const read = loose ? readingLmsFiles(where, loose, limits.fileBytes) : readingFolder(where, limits.fileBytes);
  return new Submission(id, Object.fromEntries(names.map((name) => [name, read(name)])));
}

/** Like `readSubmission`, of what may be an archive, too, or a folder that holds nothing but one, or not to be opened. */
export async function openSubmission(
  handedIn: SubmissionSource,
  exercises: readonly string[],
  limits: Limits,
): Promise<Submission> {
  const { id, where, fault } = handedIn;
  if (fault !== undefined) return new Submission(id, {}, fault);
  const archive = handedIn.loose ? undefined : isZip(where) ? where : archiveIn(where);
  if (archive === undefined) return readSubmission(handedIn, exercises, limits);
  if (archiveKind(archive) === 'other') return new Submission(id, {}, wantsZip(archive));
  return await readZip(
    id,
    archive,
    exercises.map((exercise) => `${exercise}.ts`),
    limits,
  );
}

/** The archive, of whatever kind, in a folder that holds one and no exercise. */
export function archiveIn(folder: string): string | undefined {
  const [archive, another] = entriesOrNone(folder).filter(
    ({ name, kind }) => kind === 'file' && archiveKind(name) !== undefined,
  );
  if (!archive || another) return undefined;
  const { paths } = listingOf(folder);
  return paths.some((one) => EXERCISE_FILE.test(path.posix.basename(one)))
    ? undefined
    : path.join(folder, archive.name);
}

/** npm runs scripts in the project's folder; the path is meant from where npm was called. */
export function resolveFromCaller(given: string): string {
  return path.resolve(process.env.INIT_CWD ?? '', given);
}

/** A file that says that it is an archive; whether it is one comes to light when it is opened. */
export function isZip(given: string): boolean {
  if (archiveKind(given) !== 'zip') return false;
  try {
    return statSync(given).isFile();
  } catch {
    return false;
  }
}
