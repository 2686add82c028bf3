import { describe, test } from '@jest/globals';
import { slope, value } from '../engine/candidate';
import { exercise, expect, needs, worth } from '../grader/suite';
import {
  type Claim,
  claimedSlope,
  isRight,
  NO_NUMBERS,
  OF_ANY_SIZE,
  RIGHT,
  relativeErrorOf,
  WRONG_IN_MORE,
  WRONG_IN_ONE,
} from './oracle/claims';
import { stepsLeft, stepsRight, symmetricDifference } from './oracle/differences';
import type { Point } from './oracle/functions';

/** Largest error of a quotient: only the last digits may differ. */
const QUOTIENT_TOLERANCE = 1e-12;
/** Largest error of an estimate with the step 1e-5: f has 16 digits, and the difference is divided by that step. */
const ESTIMATE_TOLERANCE = 1e-7;
/** Largest error by rounding of an estimate with a step of 0.01 or more. */
const ROUNDING_TOLERANCE = 1e-9;

const OPTIONS = {
  title: 'A gradient checked by differences',
  swappable: { 'engine/candidate': { value, slope: slope as (...numbers: number[]) => number } },
};

exercise<typeof import('../exercises/09-gradient-check')>('09-gradient-check', OPTIONS, (exports, swap) => {
  const { relativeError, gradientErrors, isGradientRight } = exports;

  /** Makes a call while `engine/candidate` holds a claim. */
  const during = <T>(claim: Pick<Claim, 'value' | 'slopes'>, call: () => T): T =>
    swap({ value: claim.value, slope: (axis, ...at) => claimedSlope(claim, axis as number, at) }, call);

  const expectErrors = (pairs: readonly (readonly [a: number, b: number, error: number])[]) => {
    expect(pairs.map(([a, b]) => relativeError(a, b))).toBeNumbers(
      pairs.map(([, , error]) => error),
      { labels: pairs.map(([a, b]) => `relativeError(${a}, ${b})`), within: QUOTIENT_TOLERANCE },
    );
  };

  describe('relativeError', () => {
    test(
      'is the difference over the larger of the two, whichever comes first',
      worth(3, () => {
        expectErrors([
          [10, 9, 0.1],
          [9, 10, 0.1],
          [-4, -5, 0.2],
          [3, -1, 4 / 3],
          [0.25, 0.75, 2 / 3],
          [7, 7, 0],
        ]);
      }),
    );

    test(
      'does not depend on the size of both',
      worth(3, { isNeeded: false }, () => {
        expectErrors([
          [1e8, 9e7, 0.1],
          [-9e-7, -1e-6, 0.1],
          [1e-12, 2e-12, 0.5],
          [-1e-20, 1e-20, 2],
        ]);
      }),
    );

    test(
      'is 0 for two zeros, and 1 for one',
      worth(2, { isNeeded: false }, () => {
        expectErrors([
          [0, 0, 0],
          [0, 3, 1],
          [-2, 0, 1],
          [0, 1e-9, 1],
        ]);
      }),
    );
  });

  describe(
    'gradientErrors',
    needs(['relativeError'], () => {
      /** Compares the errors of each claim, at each of its points, with those of what `derivatives` gives there. */
      const expectErrorsOf = (
        claims: readonly Claim[],
        derivatives: (claim: Claim, at: Point) => readonly number[],
        { step, within }: { step?: number; within: number },
      ) => {
        for (const claim of claims) {
          for (const at of claim.points) {
            const yours = during(claim, () => gradientErrors(...at, ...(step === undefined ? [] : [step])));
            const expected = derivatives(claim, at).map((derivative, axis) =>
              relativeErrorOf(claimedSlope(claim, axis, at), derivative),
            );
            const where = `at (${at.join(', ')})${step === undefined ? '' : `, h = ${step}`}`;
            const labels = ['x', 'y', 'z'].map((axis) => `error along ${axis} of ${claim.name}, ${where}`);
            expect(yours).toBeNumbers(expected, { labels, within });
          }
        }
      };
      const exactly = ({ exact }: Claim, at: Point) => exact.map((derivative) => derivative(...at));

      test(
        'are about 0 for right claims',
        worth(3, () => {
          expectErrorsOf(RIGHT, exactly, { within: ESTIMATE_TOLERANCE });
        }),
      );

      test(
        'tell how wrong a claim is, along each axis',
        worth(4, () => {
          expectErrorsOf([...WRONG_IN_MORE, ...WRONG_IN_ONE], exactly, { within: ESTIMATE_TOLERANCE });
        }),
      );

      test(
        'are those of a symmetric difference with the step it is given',
        worth(3, () => {
          for (const step of [0.1, 0.01]) {
            const estimated = (claim: Claim, at: Point) => symmetricDifference(claim.value, at, step);
            const claims = [...RIGHT.slice(1, 4), ...WRONG_IN_MORE];
            expectErrorsOf(claims, estimated, { step, within: ROUNDING_TOLERANCE });
          }
        }),
      );

      test(
        'ask value one step to each side, along one axis at a time, and slope at the point',
        worth(2, { isNeeded: false }, () => {
          // Once with the default step, once with a step that is given.
          for (const [h, ...step] of [[1e-5], [0.01, 0.01]] as const) {
            const asked = { value: [] as Point[], slope: [] as number[][] };
            const at: Point = [0.7, -1.5, 2.2];
            const [claim] = RIGHT as [Claim];
            const recorded = {
              value: (...point: [number, number, number]) => {
                asked.value.push(point);
                return claim.value(...point);
              },
              slope: (axis: number, ...point: number[]) => {
                asked.slope.push([axis, ...point]);
                return claimedSlope(claim, axis, point);
              },
            };
            const yours = swap(recorded, () => gradientErrors(...at, ...step));
            expect(yours).toBeNumbers([0, 0, 0], {
              labels: ['x', 'y', 'z'].map((axis) => `error along ${axis} of ${claim.name}, h = ${h}`),
              // A symmetric difference of sin is off by h² / 6 of the slope.
              within: h * h,
            });
            const needed = [...stepsRight(at, h), ...stepsLeft(at, h)];
            expect(asked.value).toBeCalledAt(needed, { name: 'value', also: [at], within: h / 1000 });
            const claimed = [0, 1, 2].map((axis) => [axis, ...at]);
            expect(asked.slope).toBeCalledAt(claimed, { name: 'slope', within: 0 });
          }
        }),
      );
    }),
  );

  describe(
    'isGradientRight',
    needs(['gradientErrors'], () => {
      /** Each of these tests has right claims and wrong ones: an answer that is always the same passes none. */
      const expectVerdicts = (claims: readonly Claim[]) => {
        const cases = claims.flatMap((claim) => claim.points.map((at) => ({ claim, at })));
        expect(cases.map(({ claim, at }) => during(claim, () => isGradientRight(...at)))).toBeVerdicts(
          cases.map(({ claim }) => isRight(claim)),
          { labels: cases.map(({ claim, at }) => `${claim.name}, at (${at.join(', ')})`) },
        );
      };

      test(
        'tells right claims from wrong ones',
        worth(4, () => {
          expectVerdicts([...RIGHT, ...WRONG_IN_MORE]);
        }),
      );

      test(
        'sees one wrong slope beside two right ones',
        worth(3, () => {
          expectVerdicts([...RIGHT.slice(0, 1), ...WRONG_IN_ONE]);
        }),
      );

      test(
        'judges very large and very small slopes alike',
        worth(2, () => {
          expectVerdicts(OF_ANY_SIZE);
        }),
      );

      test(
        'is false for what is no number',
        worth(1, () => {
          expectVerdicts([...RIGHT.slice(0, 1), ...NO_NUMBERS]);
        }),
      );
    }),
  );
});
