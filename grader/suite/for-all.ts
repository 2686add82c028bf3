import fc from 'fast-check';
import { runnerApi } from './runner-api';

/** Random cases of one property. With this many, the suites find each mistake of `test/mistakes`. */
const CASE_COUNT = 12;

/** Cases that were drawn, by their arbitrary and the seed. All submissions get the same ones. */
const drawnCases = new WeakMap<object, Map<number, readonly unknown[]>>();

/**
 * Checks a property on random cases, which depend on the seed alone. If one fails, fast-check finds the smallest case
 * that fails, and its error and numbers become those of the test.
 *
 * @param cases drawn once for all submissions and frozen, if this is made outside of the test
 * @param asText the case as lines of TypeScript that a learner can paste into a file and run
 * @throws Error as `property` throws it on the smallest failing case
 */
export function forAll<T extends unknown[]>(
  cases: fc.Arbitrary<T>,
  property: (...values: T) => void,
  asText: (...values: T) => string,
): void {
  const runner = runnerApi();
  const checkOne = (values: T) => {
    runner.clearComparisons();
    property(...values);
  };
  const parameters = { seed: runner.seed, numRuns: CASE_COUNT };
  const drawn = drawnFor(cases, parameters);
  try {
    for (const values of drawn) checkOne(values);
  } catch (error) {
    const { counterexample } = fc.check(fc.property(cases, checkOne), parameters);
    const [smallest] = counterexample ?? [];
    if (smallest) {
      runner.offerReproduction(asText(...smallest));
      checkOne(smallest);
    }
    throw error;
  }
}

/** The cases of a seed, drawn at the first call. */
function drawnFor<T>(cases: fc.Arbitrary<T>, parameters: { seed: number; numRuns: number }): readonly T[] {
  const bySeed = drawnCases.get(cases) ?? new Map<number, readonly unknown[]>();
  const known = bySeed.get(parameters.seed) as readonly T[] | undefined;
  if (known) return known;
  const drawn = freeze(fc.sample(cases, parameters));
  drawnCases.set(cases, bySeed.set(parameters.seed, drawn));
  return drawn;
}

/** Keeps a property from changing the case that the next submission gets. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
  return value;
}
