import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { emptyTest } from '../core/empty-test';
import type { TestResult } from '../core/result';
import { sumPoints } from './points';
import { scalePoints } from './scale-points';

interface Marks {
  maxScore: number;
  passes: boolean;
  hidden: boolean;
}

const testOf = ({ maxScore, passes, hidden }: Marks, index: number): TestResult =>
  emptyTest(`test ${index}`, {
    status: passes ? 'pass' : 'fail',
    score: passes ? maxScore : 0,
    maxScore,
    visibility: hidden ? 'hidden' : 'visible',
  });

const worthEach = (...points: number[]) =>
  points.map((maxScore, index) => testOf({ maxScore, passes: true, hidden: false }, index));
const maximaOf = (tests: readonly TestResult[]) => tests.map(({ maxScore }) => maxScore);

/** Tests worth multiples of half a point, some of them hidden. */
const someTests = fc
  .array(
    fc.record({
      maxScore: fc.integer({ min: 1, max: 40 }).map((halves) => halves / 2),
      passes: fc.boolean(),
      hidden: fc.boolean(),
    }),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((marks) => marks.map(testOf));
/** Totals with at most 2 decimals. */
const someTotal = fc.integer({ min: 1, max: 1_000_000 }).map((hundredths) => hundredths / 100);
const SEED = { seed: 42, numRuns: 300 };

test('20 points are scaled to exactly 33', () => {
  const scaled = scalePoints(worthEach(4, 4, 3, 3, 3, 3), 33);
  expect(maximaOf(scaled)).toEqual([6.6, 6.6, 4.95, 4.95, 4.95, 4.95]);
  expect(sumPoints(maximaOf(scaled))).toBe(33);
});

test('hundredths that cannot be split evenly go to the first tests', () => {
  expect(maximaOf(scalePoints(worthEach(1, 1, 1), 10))).toEqual([3.34, 3.33, 3.33]);
  expect(maximaOf(scalePoints(worthEach(0, 0), 0.01))).toEqual([0.01, 0]);
});

describe('any tests, scaled to any total', () => {
  test('are worth exactly that total, in hundredths, and each differs from its exact share by less than 0.02', () => {
    const property = (tests: TestResult[], total: number) => {
      const maxima = maximaOf(scalePoints(tests, total));
      expect(sumPoints(maxima)).toBe(total);
      for (const points of maxima) expect(points).toBe(Number(points.toFixed(2)));
      const worth = sumPoints(maximaOf(tests));
      for (const [index, points] of maxima.entries()) {
        const exact = (total * (tests[index] as TestResult).maxScore) / worth;
        expect(Math.abs(points - exact)).toBeLessThan(0.02 + 1e-9);
      }
    };
    fc.assert(fc.property(someTests, someTotal, property), SEED);
  });

  test('have all of their points if they pass, otherwise none', () => {
    const property = (tests: TestResult[], total: number) => {
      for (const { status, score, maxScore } of scalePoints(tests, total))
        expect(score).toBe(status === 'pass' ? maxScore : 0);
    };
    fc.assert(fc.property(someTests, someTotal, property), SEED);
  });

  test('are worth the same without hidden tests if the total is reduced by the share of these', () => {
    const property = (tests: TestResult[], total: number) => {
      const seen = scalePoints(tests, total).filter(({ visibility }) => visibility === 'visible');
      const alone = tests.filter(({ visibility }) => visibility === 'visible');
      expect(scalePoints(alone, sumPoints(maximaOf(seen)))).toEqual(seen);
    };
    fc.assert(fc.property(someTests, someTotal, property), SEED);
  });

  test('keep their order, and all fields but the points', () => {
    const rest = (tests: TestResult[]) => tests.map(({ score: _, maxScore: __, ...other }) => other);
    fc.assert(
      fc.property(someTests, someTotal, (tests, total) => {
        expect(rest(scalePoints(tests, total))).toEqual(rest(tests));
      }),
      SEED,
    );
  });
});
