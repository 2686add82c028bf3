import { createHash } from 'node:crypto';
import type { Course } from '../grader/batch/dispatcher';
import { graderFingerprint } from '../grader/batch/fingerprint';
import type { Submission } from '../grader/core/submission';

/** The form of every key. BullMQ takes no id that is a whole number or holds a colon. */
export const SUBMISSION_KEY = /^s-[0-9a-f]{64}$/;

/** Changes with everything that results depend on, apart from the submissions. Hosts of one version are alike. */
export function gradingVersion(course: Course): string {
  return hashOf([graderFingerprint(course), course.pages ?? false]);
}

/** The name of a version's queue. A host of another version never sees its jobs. */
export function queueName(version: string): string {
  return `gradkata-${version.slice(0, 12)}`;
}

/** The key of a submission: the same for all who hand in the same files under the same version. */
export function submissionKey(version: string, { files, fault }: Pick<Submission, 'files' | 'fault'>): string {
  return `s-${hashOf([version, files, fault])}`;
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
