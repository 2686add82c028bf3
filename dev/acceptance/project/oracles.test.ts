import { describe, expect, test } from '@jest/globals';
import { OF_ANY_SIZE, RIGHT, WRONG_IN_MORE, WRONG_IN_ONE } from '../../../test/oracle/claims';
import { symmetricDifference } from '../../../test/oracle/differences';
import {
  crossEntropyGradientOf,
  crossEntropyOf,
  estimatedGradientOf,
  meanGradientOf,
  NOTEBOOK,
} from '../../../test/oracle/softmax';

const BATCH = [
  { logits: [0.96, 1.94, 0.08], label: 2 },
  { logits: [-1.9, -1.1, 1.32], label: 0 },
  { logits: [1.8, -0.34, -2], label: 1 },
  { logits: [-0.72, 1.6, 1.58], label: 1 },
];
/** Computed by PyTorch in float64: the derivatives of the mean loss of the batch. */
const BATCH_GRADIENT = [
  [0.06128593852574115, 0.16329370144741354, -0.22457963997315467],
  [-0.24115158920367252, 0.019692500379341428, 0.22145908882433107],
  [0.21929331827054244, -0.22419907906315426, 0.004905760792611817],
  [0.011820411023412658, -0.12971934726183376, 0.1178989362384211],
];

const expectClose = (yours: readonly number[], expected: readonly number[], digits = 12) => {
  expect(yours).toHaveLength(expected.length);
  for (const [index, number] of expected.entries()) expect(yours[index]).toBeCloseTo(number, digits);
};

describe('the oracle of cross-entropy', () => {
  test('has the loss and the gradients that PyTorch finds', () => {
    expect(crossEntropyOf(NOTEBOOK)).toBeCloseTo(2.1755153626167147, 12);
    expectClose(
      crossEntropyGradientOf(NOTEBOOK),
      [0.04177257051535046, 0.839024507462532, 0.005653302662216331, -0.8864503806400987],
    );
    expectClose(meanGradientOf(BATCH).flat(), BATCH_GRADIENT.flat());
  });

  test('is right for logits of any size', () => {
    const far = { logits: [1000, 0], label: 1 };
    expect(crossEntropyOf(far)).toBe(1000);
    expect(crossEntropyGradientOf(far)).toEqual([1, -1]);
  });

  test('has gradients that differences of its loss confirm', () => {
    for (const example of [NOTEBOOK, ...BATCH])
      expectClose(estimatedGradientOf(example), crossEntropyGradientOf(example), 10);
  });
});

describe('the oracle of claims', () => {
  const claims = [...RIGHT, ...WRONG_IN_ONE, ...WRONG_IN_MORE, ...OF_ANY_SIZE];

  test.each(claims)(
    'has the derivatives of $name, though they may be claimed otherwise',
    ({ value, exact, points }) => {
      for (const at of points)
        for (const [axis, estimate] of symmetricDifference(value, at, 1e-5).entries()) {
          const derivative = exact[axis as 0 | 1 | 2](...at);
          expect(Math.abs(derivative - estimate)).toBeLessThanOrEqual(2e-9 * Math.abs(derivative));
        }
    },
  );
});
