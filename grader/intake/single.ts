import { existsSync } from 'node:fs';
import { idOf } from './archive';
import { resolveFromCaller, type SubmissionSource } from './open';
import { uniqueIds } from './unique-ids';

/**
 * Takes a path as one submission, with any content. A platform grades one learner at a time, and the learner's folders
 * must not pass for several submissions.
 *
 * @throws Error in one line unless there is one path, which exists
 */
export function singleSubmission(paths: readonly string[]): SubmissionSource[] {
  const [given, ...more] = paths;
  if (given === undefined || more.length > 0)
    throw new Error(`Expected one submission with --one, got ${paths.length}. Leave --one out to grade several.`);
  const where = resolveFromCaller(given);
  if (!existsSync(where)) throw new Error(`There is nothing at ${where}. Give the folder of a submission.`);
  return uniqueIds([{ kind: 'path', id: idOf(where), where }]);
}
