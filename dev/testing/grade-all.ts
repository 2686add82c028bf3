import { exerciseIds } from '../../grader/config/suites';
import type { ResultDocument, SubmissionResult } from '../../grader/core/result';
import { command, ONE_WORKER } from './command';
import { ROOT } from './root';
import { type Files, layOut, temporaryFolder } from './submissions';

/** Options of `npm run grade` for the exercises of all chapters. */
export const EVERY_EXERCISE = exerciseIds(ROOT).flatMap((id) => ['--exercise', id]);

/**
 * Grades submissions in one run of `npm run grade`, with one worker.
 *
 * @param options more options of the command
 * @returns the results by id
 * @throws Error if the command prints no document
 */
export function gradeAll(submissions: Record<string, Files>, options: string[] = []): Map<string, SubmissionResult> {
  const folder = temporaryFolder();
  return gradeFolders(
    Object.entries(submissions).map(([id, files]) => layOut(folder, id, files)),
    options,
  );
}

/** Grades submissions on the disk in one run of `npm run grade`. */
export function gradeFolders(folders: readonly string[], options: string[] = []): Map<string, SubmissionResult> {
  const { stdout, stderr } = command('grade', [...folders, ...ONE_WORKER, ...options]);
  if (stdout === '') throw new Error(`grade printed no document: ${stderr}`);
  const document = JSON.parse(stdout) as ResultDocument;
  return new Map(document.submissions.map((submission) => [submission.id, submission]));
}
