import { describe, expect, test } from '@jest/globals';
import { exerciseResult, submissionResult, testResult } from '../../../../dev/testing/results';
import { shownTests } from './shown-tests';
import { wholePoints } from './whole-points';

/** The whole points of tests that pass or fail, with as many points as are given. */
const whole = (...tests: [passes: boolean, points: number][]) => {
  const results = tests.map(([passes, maxScore], index) =>
    testResult({
      name: `test ${index}`,
      status: passes ? 'pass' : 'fail',
      score: passes ? maxScore : 0,
      maxScore,
    }),
  );
  const shown = shownTests(submissionResult('alice', [exerciseResult('01-gradf', results)]), 42);
  const points = wholePoints(shown);
  return shown.map((one) => points.get(one));
};

describe('the whole points of tests', () => {
  test('add up to the whole of a total, however it is parted', () => {
    expect(whole([true, 8.25], [true, 8.25], [true, 8.25], [true, 8.25])).toEqual([8, 8, 8, 9]);
    expect(whole(...Array.from({ length: 10 }, (): [boolean, number] => [true, 0.1]))).toEqual([
      0, 0, 0, 0, 0, 0, 0, 0, 0, 1,
    ]);
  });

  test.each([0, 1, 2, 3, 4, 5, 6])(
    'give less than the total if one of seven thirds of 7 fails, the one at %i',
    (at) => {
      const tests = Array.from({ length: 7 }, (_, index): [boolean, number] => [index !== at, 7 / 3]);
      const points = whole(...tests);
      expect(points.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(16);
      expect(points[at]).toBeGreaterThan(0);
    },
  );
});
