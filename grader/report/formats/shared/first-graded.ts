import type { SubmissionResult } from '../../../core/result';
import { isUngraded, type Results } from './format';

/** Finds the first graded submission. Graded submissions have the same tests, so it has the columns of a table. */
export function firstGraded(results: Results): SubmissionResult | undefined {
  for (const result of results) if (!isUngraded(result)) return result;
  return undefined;
}
