import fc from 'fast-check';
import { door } from './door';

/** Random cases of one test. Enough to meet what the fixed points miss, few enough to cost next to nothing. */
const RUNS = 12;

/** Seed when suites run natively, under a debugger. */
const NATIVE_SEED = 42;

/**
 * Checks a property on random cases, the same ones in every run with the same seed. When one fails, it is shrunk, and
 * the property is run once more on the smallest case: its error, and its numbers, are those of the test.
 *
 * @param asText the case as lines of TypeScript that a learner can paste into a file and run
 * @throws whatever `property` throws on the smallest failing case
 */
export function forAll<T extends unknown[]>(
  cases: fc.Arbitrary<T>,
  property: (...values: T) => void,
  asText: (...values: T) => string,
): void {
  const grader = door();
  const only = (values: T) => {
    grader?.forget();
    property(...values);
  };
  const result = fc.check(fc.property(cases, only), { seed: grader?.seed ?? NATIVE_SEED, numRuns: RUNS });
  if (!result.failed) return;
  const [smallest] = result.counterexample ?? [];
  if (smallest) {
    grader?.offer(asText(...smallest));
    only(smallest);
  }
  throw result.errorInstance;
}
