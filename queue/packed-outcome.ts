import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Outcome } from '../grader/batch/dispatcher';
import { jsonUnderId, serializeResult } from '../grader/batch/serialized-result';
import type { SubmissionResult } from '../grader/core/result';

/** An outcome that a gradebook keeps. Errors of the grader are no grade. */
export type Grade = Exclude<Outcome, { graderError: string }>;

/** What is stored of a grade. */
type Stored = { json: string; verdict?: string | undefined; hasCrashed?: true | undefined } | { crash: string };

/** Bytes of an unpacked grade: the largest result has some 2 MiB, a page with pictures a few more. */
const MAX_GRADE_BYTES = 64 * 2 ** 20;

/** A grade as it is stored. */
export function packGrade(grade: Grade): Buffer {
  const stored: Stored =
    'crash' in grade ? grade : { json: grade.result.json, verdict: grade.result.verdict, hasCrashed: grade.hasCrashed };
  return gzipSync(JSON.stringify(stored), { level: 1 });
}

/**
 * Unpacks a grade. The facts and the list of tests are computed from the result anew, not taken from the host.
 *
 * @throws Error if it is no grade
 */
export function unpackGrade(bytes: Buffer): Grade {
  const stored = JSON.parse(gunzipSync(bytes, { maxOutputLength: MAX_GRADE_BYTES }).toString('utf8')) as Stored;
  if ('crash' in stored) return { crash: String(stored.crash) };
  const result = serializeResult(JSON.parse(jsonUnderId('', stored.json)) as SubmissionResult);
  const withVerdict = stored.verdict === undefined ? result : { ...result, verdict: stored.verdict };
  return { result: withVerdict, ...(stored.hasCrashed && { hasCrashed: true as const }) };
}

/** The hash by which two grades are equal: all but the times that grading took. A crash differs in its reason only. */
export function gradeHash(grade: Grade): string {
  const text =
    'crash' in grade
      ? 'crash'
      : `${grade.hasCrashed ?? false}${grade.result.json.replaceAll(/"durationMs":[\d.e+-]+/g, '')}`;
  return createHash('sha256').update(text).digest('hex');
}

/** The points of a grade. */
export function gradeScore(grade: Grade): number {
  return 'crash' in grade ? 0 : grade.result.facts.score;
}
