import { createHash } from 'node:crypto';
import type { SubmissionResult } from '../core/result';

/** A result as a worker hands it in: what is in it needs not be read again before it is stored. */
export interface SerializedResult {
  /** Which tests it is about, with which points: see `testsOf`. */
  tests: string;
  /** Its JSON behind the id: `"score":…}` */
  json: string;
}

/** @returns what is stored of a result, whoever has it */
export function serializeResult(result: SubmissionResult): SerializedResult {
  const { id: _, ...rest } = result;
  return { tests: testPlanHash(result), json: JSON.stringify(rest).slice(1) };
}

/** The JSON of a result, under an id. */
export function jsonUnderId(id: string, json: SerializedResult['json']): string {
  return `{"id":${JSON.stringify(id)},${json}`;
}

/** Equal for results that have the same tests with the same points, no more and no fewer. */
export function testPlanHash({ exercises }: Pick<SubmissionResult, 'exercises'>): string {
  const list = exercises.map(({ id, tests }) => [id, tests.map(({ name, maxScore }) => [name, maxScore])]);
  return createHash('sha256').update(JSON.stringify(list)).digest('base64');
}
