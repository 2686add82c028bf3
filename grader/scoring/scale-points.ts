import type { TestResult } from '../core/result';

/** Points are given in hundredths: gradebooks show no more decimals. */
const PARTS = 100;

/**
 * Scales the points of tests so that all of them together are worth `total` exactly. What learners see and what is hidden
 * get their shares first, then each test its own: a visible test is worth the same where the hidden ones are missing, if their share
 * is missing from the total as well.
 *
 * @param total points with at most 2 decimals
 * @returns the tests, each worth a multiple of 0.01 points; those that pass have all of theirs
 */
export function scalePoints(tests: readonly TestResult[], total: number): TestResult[] {
  const groups = [...new Set(tests.map(({ visibility }) => visibility))];
  const shares = apportion(
    groups.map((visibility) => worth(tests.filter((test) => test.visibility === visibility))),
    Math.round(total * PARTS),
  );
  const parts = new Map<TestResult, number>();
  for (const [index, visibility] of groups.entries()) {
    const own = tests.filter((test) => test.visibility === visibility);
    const each = apportion(
      own.map(({ maxScore }) => maxScore),
      shares[index] as number,
    );
    for (const [position, test] of own.entries()) parts.set(test, each[position] as number);
  }
  return tests.map((test) => {
    const maxScore = (parts.get(test) as number) / PARTS;
    return { ...test, maxScore, score: test.status === 'pass' ? maxScore : 0 };
  });
}

function worth(tests: readonly TestResult[]): number {
  return tests.reduce((sum, { maxScore }) => sum + maxScore, 0);
}

/**
 * Splits a whole number into whole numbers in the proportion of the weights. What rounding down leaves over goes, one each, to
 * those that lost most by it (the method of the largest remainder, named after Hare and Niemeyer).
 */
function apportion(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((one, other) => one + other, 0);
  const exact = weights.map((weight) => (sum > 0 ? (total * weight) / sum : total / weights.length));
  const shares = exact.map(Math.floor);
  const lost = (index: number) => (exact[index] as number) - (shares[index] as number);
  const order = shares.map((_, index) => index).sort((one, other) => lost(other) - lost(one) || one - other);
  const left = total - shares.reduce((one, other) => one + other, 0);
  for (const index of order.slice(0, left)) shares[index] = (shares[index] as number) + 1;
  return shares;
}
