import fc from 'fast-check';
import { runnerApi } from './runner-api';

/** Random cases of one test. Enough to meet what the fixed points miss, few enough to cost next to nothing. */
const RUNS = 12;

/** The cases of an arbitrary: the seed is the same for all submissions, and so are these. */
const drawn = new WeakMap<object, readonly unknown[]>();

/**
 * Checks a property on random cases, the same ones in every run with the same seed. When one fails, it is shrunk, and
 * the property is run once more on the smallest case: its error, and its numbers, are those of the test.
 *
 * @param cases made outside of the test, they are drawn once for all submissions; they are frozen
 * @param asText the case as lines of TypeScript that a learner can paste into a file and run
 * @throws whatever `property` throws on the smallest failing case
 */
export function forAll<T extends unknown[]>(
  cases: fc.Arbitrary<T>,
  property: (...values: T) => void,
  asText: (...values: T) => string,
): void {
  const runner = runnerApi();
  const only = (values: T) => {
    runner.clearComparisons();
    property(...values);
  };
  const parameters = { seed: runner.seed, numRuns: RUNS };
  const all = (drawn.get(cases) ?? freeze(fc.sample(cases, parameters))) as T[];
  drawn.set(cases, all);
  try {
    for (const values of all) only(values);
  } catch (error) {
    const { counterexample } = fc.check(fc.property(cases, only), parameters);
    const [smallest] = counterexample ?? [];
    if (smallest) {
      runner.offerReproduction(asText(...smallest));
      only(smallest);
    }
    throw error;
  }
}

/** What a property changed would be another case for the next submission. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
  return value;
}
