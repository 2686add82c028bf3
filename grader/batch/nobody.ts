import type { Results } from '../report/formats/shared/format';
import { unfinishedResult } from './fallback-results';

/** The results of a run that graded nobody. @param cause why, when it is known */
export function noResults(ids: readonly string[], cause?: string): Results {
  return {
    *json() {
      for (const result of this) yield JSON.stringify(result);
    },
    *[Symbol.iterator]() {
      for (const id of ids) yield unfinishedResult(0, id, cause);
    },
  };
}
