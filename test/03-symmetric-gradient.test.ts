import { test } from '@jest/globals';
import { f } from '../engine/f';
import { exercise, expect, forAll, worth } from '../grader/suite';
import { errorsOf, recording, stepsLeft, stepsRight, symmetricDifference } from './oracle/differences';
import { gradientOfF, OTHER_FUNCTIONS, POINTS, type Point } from './oracle/functions';
import { type Coefficients, smooth, smoothAsText, smoothAtPoints } from './oracle/smooth';

/** Largest error by rounding: f has 16 digits, and the difference is divided by a step of 0.001 or more. */
const ROUNDING_TOLERANCE = 1e-9;

const OPTIONS = {
  title: 'The gradient of f, by symmetric differences',
  swappable: { 'engine/f': { f } },
  // The notebook asks why. The lesson answers.
  remark:
    'With h = 0.001, your ∂f/∂a at (2, 3, 4) is off by 0.000001; ' +
    'the forward difference with the same h is off by 0.006. Why? npm run lesson -- 03',
};

exercise<typeof import('../exercises/03-symmetric-gradient')>(
  '03-symmetric-gradient',
  OPTIONS,
  ({ symmetricGradient }, swap) => {
    test(
      'at the notebook’s point',
      worth(4, () => {
        const expected = [-12.353553390593273, 10.25699027111255, 0.0625];
        expect(symmetricGradient(2, 3, 4)).toBeGradient(expected, { at: [2, 3, 4], within: 1e-5 });
      }),
    );

    test(
      'with the step it is given',
      worth(4, () => {
        for (const h of [0.1, 0.001, 0.003]) {
          for (const at of POINTS) {
            const expected = symmetricDifference(f, at, h);
            expect(symmetricGradient(...at, h)).toBeGradient(expected, { at, step: h, within: ROUNDING_TOLERANCE });
          }
        }
      }),
    );

    test(
      'of any other function',
      worth(3, () => {
        for (const { f: other, formula } of OTHER_FUNCTIONS) {
          for (const at of POINTS) {
            const yours = swap({ f: other }, () => symmetricGradient(...at, 0.001));
            const expected = symmetricDifference(other, at, 0.001);
            expect(yours).toBeGradient(expected, { of: formula, at, within: ROUNDING_TOLERANCE });
          }
        }
      }),
    );

    test(
      'of random smooth functions',
      worth(3, () => {
        const check = (coefficients: Coefficients, at: Point) => {
          const other = smooth(coefficients);
          const yours = swap({ f: other }, () => symmetricGradient(...at, 0.001));
          const expected = symmetricDifference(other, at, 0.001);
          expect(yours).toBeGradient(expected, { of: 'that f', at, within: ROUNDING_TOLERANCE });
        };
        const asText = (coefficients: Coefficients, at: Point) =>
          [
            '// engine/f.ts, for the moment:',
            smoothAsText(coefficients),
            '',
            '// try.ts, to be run by npm run try:',
            "import { symmetricGradient } from './exercises/03-symmetric-gradient';",
            `console.log(symmetricGradient(${at.join(', ')}, 0.001));`,
          ].join('\n');
        forAll(smoothAtPoints, check, asText);
      }),
    );

    test(
      'has a hundredth of the error for a tenth of the step',
      worth(3, () => {
        const errors = (h: number) => errorsOf(symmetricGradient(3, 2, 5, h), gradientOfF(3, 2, 5));
        const [coarse, fine] = [errors(0.01), errors(0.001)];
        expect(coarse.map((error, index) => error / (fine[index] as number))).toBeNumbers([100, 100, 100], {
          labels: ['a', 'b', 'c'].map((name) => `error of ∂f/∂${name} with h = 0.01, over that with h = 0.001`),
          within: 20,
        });
      }),
    );

    test(
      'asks f one step to the right and one to the left, along one axis at a time',
      worth(3, () => {
        // Once with the default step, once with a step that is given.
        for (const [h, ...step] of [[1e-3], [0.01, 0.01]] as const) {
          const { f: recorded, callPoints } = recording(f);
          const yours = swap({ f: recorded }, () => symmetricGradient(3, 2, 5, ...step));
          const expected = symmetricDifference(f, [3, 2, 5], h);
          expect(yours).toBeGradient(expected, { at: [3, 2, 5], step: h, within: ROUNDING_TOLERANCE });
          const needed = [...stepsRight([3, 2, 5], h), ...stepsLeft([3, 2, 5], h)];
          // The mean of a right and a left difference is right as well. It also asks f at the point itself.
          expect(callPoints).toBeCalledAt(needed, { also: [[3, 2, 5]], within: h / 1000 });
        }
      }),
    );
  },
);
