import { test } from '@jest/globals';
import fc from 'fast-check';
import { f } from '../engine/f';
import { exercise, expect, forAll, worth } from '../grader/suite';
import { recording } from './oracle/differences';
import { gradientOfF, POINTS } from './oracle/functions';

/** Largest error of a right formula. A gradient that is estimated from values of f has a larger one. */
const FORMULA_TOLERANCE = 1e-10;

/** Multiples of 1/8 from 0.5 to 5: short enough to be typed in again. */
const coordinate = fc.integer({ min: 4, max: 40 }).map((eighths) => eighths / 8);
const randomPoints = fc.tuple(coordinate, coordinate, coordinate);

exercise<typeof import('../exercises/01-gradf')>(
  '01-gradf',
  { title: 'The gradient of f, by calculus', swappable: { 'engine/f': { f } } },
  ({ gradf }, swap) => {
    test(
      'at the notebook’s point',
      worth(4, () => {
        const expected = [-12.353553390593273, 10.25699027111255, 0.0625];
        expect(gradf(2, 3, 4)).toBeGradient(expected, { at: [2, 3, 4], within: 1e-5 });
      }),
    );

    for (const [index, partial] of ['∂f/∂a', '∂f/∂b', '∂f/∂c'].entries()) {
      test(
        `${partial} at other points`,
        worth(4, { part: partial }, () => {
          for (const [a, b, c] of POINTS) {
            const label = `${partial} at (${a}, ${b}, ${c})`;
            const expected = gradientOfF(a, b, c)[index] as number;
            expect(gradf(a, b, c)[index]).toBeNumber(expected, { label, within: FORMULA_TOLERANCE });
          }
        }),
      );
    }

    test(
      'at random points, without asking f',
      worth(4, () => {
        const check = (a: number, b: number, c: number) => {
          const { f: recorded, callPoints } = recording(f);
          const yours = swap({ f: recorded }, () => gradf(a, b, c));
          expect(yours).toBeGradient(gradientOfF(a, b, c), { at: [a, b, c], within: FORMULA_TOLERANCE });
          expect(callPoints).toBeCalledAt([], { within: 0 });
        };
        const asText = (...point: number[]) =>
          [
            '// try.ts, to be run by npm run try:',
            "import { gradf } from './exercises/01-gradf';",
            `console.log(gradf(${point.join(', ')}));`,
          ].join('\n');
        forAll(randomPoints, check, asText);
      }),
    );
  },
);
