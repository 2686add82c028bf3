import { existsSync } from 'node:fs';
import path from 'node:path';
import { resolveFromCaller, type SubmissionSource } from './open';

/**
 * What is at a path as one submission, whatever folders it holds: a platform that grades one at a time knows what it hands over. What is
 * in it was made by a learner, and must not be able to pass for several.
 *
 * @throws Error in one line when there is not exactly one path, or nothing at it
 */
export function singleSubmission(paths: readonly string[]): SubmissionSource[] {
  const [given, ...more] = paths;
  if (given === undefined || more.length > 0)
    throw new Error(`--one takes one submission, got ${paths.length}. Leave it out to grade several.`);
  const where = resolveFromCaller(given);
  if (!existsSync(where)) throw new Error(`There is nothing at ${where}. Give the folder of a submission.`);
  return [{ kind: 'path', id: path.basename(where).replace(/\.zip$/i, ''), where }];
}
