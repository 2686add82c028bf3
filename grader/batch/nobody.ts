import type { Results } from '../report/formats/shared/format';
import { unfinished } from './fallback-results';

/** The results of a run that graded nobody. @param cause why, when it is known */
export function nobody(ids: readonly string[], cause?: string): Results {
  return {
    *json() {
      for (const result of this) yield JSON.stringify(result);
    },
    *[Symbol.iterator]() {
      for (const id of ids) yield unfinished(0, id, cause);
    },
  };
}
