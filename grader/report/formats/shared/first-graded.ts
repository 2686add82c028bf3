import type { SubmissionResult } from '../../../core/result';
import { isUngraded, type Results } from './format';

/** The first submission that is graded. All that are have the same exercises and tests: it says which columns a table has. */
export function firstGraded(results: Results): SubmissionResult | undefined {
  for (const result of results) if (!isUngraded(result)) return result;
  return undefined;
}
