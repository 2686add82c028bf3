import { createHash } from 'node:crypto';
import type { SubmissionResult } from '../core/result';
import { type SummaryFacts, summaryFacts } from './summary-facts';

/** A result in the form in which it is sent and stored, so that the main process need not parse it. */
export interface SerializedResult {
  /** The hash of its tests: see `testPlanHash`. */
  tests: string;
  /** Its JSON without the opening brace and the id: `"score":…}` */
  json: string;
  facts: SummaryFacts;
  /** The verdict as HTML, if pages are asked for. */
  verdict?: string;
}

/** Serializes a result without its id: submissions with equal files share it. */
export function serializeResult(result: SubmissionResult): SerializedResult {
  const { id: _, ...rest } = result;
  return { tests: testPlanHash(result), json: JSON.stringify(rest).slice(1), facts: summaryFacts(result) };
}

/** The JSON of a serialized result with an id. */
export function jsonUnderId(id: string, json: SerializedResult['json']): string {
  return `{"id":${JSON.stringify(id)},${json}`;
}

/** A hash of the tests and their points. */
export function testPlanHash({ exercises }: Pick<SubmissionResult, 'exercises'>): string {
  const list = exercises.map(({ id, tests }) => [id, tests.map(({ name, maxScore }) => [name, maxScore])]);
  return createHash('sha256').update(JSON.stringify(list)).digest('base64');
}
