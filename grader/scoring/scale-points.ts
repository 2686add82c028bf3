import type { TestResult } from '../core/result';

/** The smallest unit is a hundredth of a point: gradebooks show two decimals. */
const UNITS_PER_POINT = 100;

/**
 * Scales the points of tests to exactly `total`. Visible and hidden tests get their shares first, and divide them then:
 * visible tests are worth the same without hidden tests and their share of the total.
 *
 * @param total points with at most 2 decimals
 * @returns the tests, each worth a multiple of 0.01 points. Those that pass have all of their points
 */
export function scalePoints(tests: readonly TestResult[], total: number): TestResult[] {
  const groups = [...new Set(tests.map(({ visibility }) => visibility))];
  const shares = apportion(
    groups.map((visibility) => worth(tests.filter((test) => test.visibility === visibility))),
    Math.round(total * UNITS_PER_POINT),
  );
  const units = new Map<TestResult, number>();
  for (const [index, visibility] of groups.entries()) {
    const group = tests.filter((test) => test.visibility === visibility);
    const unitsOfGroup = apportion(
      group.map(({ maxScore }) => maxScore),
      shares[index] as number,
    );
    for (const [position, test] of group.entries()) units.set(test, unitsOfGroup[position] as number);
  }
  return tests.map((test) => {
    const maxScore = (units.get(test) as number) / UNITS_PER_POINT;
    return { ...test, maxScore, score: test.status === 'pass' ? maxScore : 0 };
  });
}

function worth(tests: readonly TestResult[]): number {
  return tests.reduce((sum, { maxScore }) => sum + maxScore, 0);
}

/**
 * Splits a whole number in proportion to the weights, by the largest remainder method of Hare and Niemeyer: rounds
 * down, then gives the rest, one each, to the shares that lost most.
 */
function apportion(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((one, other) => one + other, 0);
  const exact = weights.map((weight) => (sum > 0 ? (total * weight) / sum : total / weights.length));
  const shares = exact.map(Math.floor);
  const lost = (index: number) => (exact[index] as number) - (shares[index] as number);
  const order = shares.map((_, index) => index).sort((one, other) => lost(other) - lost(one) || one - other);
  const rest = total - shares.reduce((one, other) => one + other, 0);
  for (const index of order.slice(0, rest)) shares[index] = (shares[index] as number) + 1;
  return shares;
}
