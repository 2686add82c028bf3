import { expect, test } from '@jest/globals';
import { f } from '../engine/f';
import { exercise, worth } from '../grader/suite/exercise';
import { recording, stepsLeft, stepsRight, symmetricDifference } from './oracle/differences';
import { OTHER_FUNCTIONS, POINTS } from './oracle/functions';

/** Rounding: f is known to 16 digits, and the difference is divided by a step of 0.001 or more. */
const ROUNDING = 1e-9;

const TITLE = 'The gradient of f, by symmetric differences';

exercise('03-symmetric-gradient', { title: TITLE, given: { 'engine/f': { f } } }, ({ symmetricGradient }, swap) => {
  test(
    'at the notebook’s point',
    worth(5, () => {
      const expected = [-12.353553390593273, 10.25699027111255, 0.0625];
      expect(symmetricGradient(2, 3, 4)).toBeGradient(expected, { at: [2, 3, 4], within: 1e-5 });
    }),
  );

  test(
    'with the step it is given',
    worth(5, () => {
      for (const h of [0.1, 0.001]) {
        for (const point of POINTS) {
          const expected = symmetricDifference(f, point, h);
          expect(symmetricGradient(...point, h)).toBeGradient(expected, { at: point, step: h, within: ROUNDING });
        }
      }
    }),
  );

  test(
    'of any other function',
    worth(5, () => {
      for (const { f: other, formula } of OTHER_FUNCTIONS) {
        for (const point of POINTS) {
          const yours = swap({ f: other }, () => symmetricGradient(...point, 0.001));
          const expected = symmetricDifference(other, point, 0.001);
          expect(yours).toBeGradient(expected, { of: formula, at: point, within: ROUNDING });
        }
      }
    }),
  );

  test(
    'asks f one step to the right and one to the left, along one axis at a time',
    worth(5, () => {
      for (const [h, ...step] of [[1e-3], [0.01, 0.01]] as const) {
        const { f: recorded, asked } = recording(f);
        const yours = swap({ f: recorded }, () => symmetricGradient(3, 2, 5, ...step));
        expect(yours).toBeGradient(symmetricDifference(f, [3, 2, 5], h), { at: [3, 2, 5], step: h, within: ROUNDING });
        const needed = [...stepsRight([3, 2, 5], h), ...stepsLeft([3, 2, 5], h)];
        // The mean of a right and a left difference is a symmetric one, and asks f at the point as well.
        expect(asked).toBeAskedAt(needed, { also: [[3, 2, 5]], within: h / 1000 });
      }
    }),
  );
});
