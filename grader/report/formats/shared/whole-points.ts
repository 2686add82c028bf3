import type { ShownTest } from './shown-tests';

/**
 * Converts the points of tests to whole numbers, for platforms that add them up. Passing tests are summed up first;
 * each test gets the growth of the rounded-down sum. So the score is rounded down, and a failing test always costs a
 * point of a whole total.
 *
 * @returns the most points of each test
 */
export function wholePoints(tests: readonly ShownTest[]): Map<ShownTest, number> {
  const points = new Map<ShownTest, number>();
  let total = 0;
  const passes = ({ test }: ShownTest) => test.status === 'pass';
  for (const shown of [...tests.filter(passes), ...tests.filter((other) => !passes(other))]) {
    const before = roundedDown(total);
    total += shown.test.maxScore;
    points.set(shown, roundedDown(total) - before);
  }
  return points;
}

/** Rounds points down. The sum of ten tenths counts as 1, although binary numbers make it a little less. */
export function roundedDown(points: number): number {
  return Math.floor(points + 1e-9);
}
