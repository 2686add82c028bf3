import { statSync } from 'node:fs';
import path from 'node:path';
import { EXERCISE_FILE } from '../core/exercise-id';
import { withResetCommand } from '../core/file-faults';
import { LIMITS, type Limits } from '../core/limits';
import type { SourceFacts } from '../core/source-facts';
import { type ExerciseFile, Submission } from '../core/submission';
import { readFolderOrNone } from '../files/read-folder';
import { archiveKind, unsupportedArchive } from './archive';
import { folderReader } from './folder';
import { listFolder } from './list-folder';
import { type LmsFile, lmsFileReader } from './lms-files';

/** A submission that was found and is not read yet. A class of thousands is kept as these, without its texts. */
export type SubmissionSource = SourceName &
  (
    | { kind: 'path' }
    /** The files of one learner in a folder that all learners share. */
    | { kind: 'files'; files: readonly LmsFile[] }
    /** It is not opened. The fault is a sentence for the learner. */
    | { kind: 'refused'; fault: string }
  );

interface SourceName extends SourceFacts {
  /** Unique in a run, also on file systems that ignore case. */
  id: string;
  /** Its name before it was made unique. */
  given?: string;
  /** The submission's folder or archive; for `files` the shared folder. */
  where: string;
}

/**
 * Reads the exercise files of a submission that is no archive. Does not throw: faults are part of the submission.
 *
 * @param exercises ids of the exercises to read
 */
export function readSubmission(
  source: SubmissionSource,
  exercises: readonly string[],
  limits: Limits = LIMITS,
): Submission {
  const { id, where } = source;
  if (source.kind === 'refused') return new Submission(id, {}, source.fault);
  const read =
    source.kind === 'files'
      ? lmsFileReader(where, source.files, limits.fileBytes)
      : folderReader(where, limits.fileBytes);
  const names = exercises.map((exercise) => `${exercise}.ts`);
  return new Submission(id, Object.fromEntries(names.map((name) => [name, read(name)])));
}

/** Reads `exercises/` of a learner's own project, where `npm run reset` restores what is missing or empty. */
export function readProject(root: string, exercises: readonly string[], limits: Limits): Submission {
  const { id, files } = readSubmission({ kind: 'path', id: path.basename(root), where: root }, exercises, limits);
  const own = Object.entries(files).map(([name, file]): [string, ExerciseFile] => [
    name,
    'fault' in file ? { fault: withResetCommand(name, file.fault) } : file,
  ]);
  return new Submission(id, Object.fromEntries(own));
}

/** Reads a submission like `readSubmission`, and unpacks it if it is an archive, or a folder that holds only one. */
export async function openSubmission(
  source: SubmissionSource,
  exercises: readonly string[],
  limits: Limits,
): Promise<Submission> {
  const { id, where, kind } = source;
  const archive = kind !== 'path' ? undefined : isZip(where) ? where : archiveIn(where);
  if (archive === undefined) return readSubmission(source, exercises, limits);
  if (archiveKind(archive) === 'other') return new Submission(id, {}, unsupportedArchive(archive));
  // Loaded only where it is used: a learner's run opens no archive.
  const { readZip } = require('./zip') as typeof import('./zip');
  return await readZip(
    id,
    archive,
    exercises.map((exercise) => `${exercise}.ts`),
    limits,
  );
}

/** The archive, of any kind, in a folder that holds one archive and no exercise. */
export function archiveIn(folder: string): string | undefined {
  const [archive, another] = readFolderOrNone(folder).filter(
    ({ name, kind }) => kind === 'file' && archiveKind(name) !== undefined,
  );
  if (!archive || another) return undefined;
  const { paths } = listFolder(folder);
  return paths.some((one) => EXERCISE_FILE.test(path.posix.basename(one)))
    ? undefined
    : path.join(folder, archive.name);
}

/** Resolves a path in the folder where npm was called. npm itself runs scripts in the project's folder. */
export function resolveFromCaller(given: string): string {
  return path.resolve(process.env.INIT_CWD ?? '', given);
}

/** Tells whether a path is a file with the ending `.zip`. Its content is checked when it is opened. */
export function isZip(given: string): boolean {
  if (archiveKind(given) !== 'zip') return false;
  try {
    return statSync(given).isFile();
  } catch {
    return false;
  }
}
