import { describe, test } from '@jest/globals';
import { tally } from '../engine/tally';
import { exercise, expect, worth } from '../grader/suite';
import { gradientOfF, type Point } from './oracle/functions';
import {
  argumentsOf,
  crossEntropyGradientOf,
  crossEntropyOf,
  type Example,
  NOTEBOOK,
  NOTEBOOK_GRADIENT,
  NOTEBOOK_LOSS,
  SMALL_EXAMPLES,
} from './oracle/softmax';

/** Largest error of 64 bits: only the last few digits may differ. Those of 32 bits are 1e-7 off. */
const TOLERANCE = 1e-10;

/** Other examples than the notebook's, and its logits with other labels. */
const OTHERS: readonly Example[] = [...SMALL_EXAMPLES, { ...NOTEBOOK, label: 0 }];

const OPTIONS = {
  title: 'Gradients by a real library',
  swappable: { 'engine/tally': { tally } },
  // A gradient of f takes 26 ticks, and 44 by three calls of grad.
  fuelPerTest: 200,
};

exercise<typeof import('../exercises/10-real-library')>('10-real-library', OPTIONS, (exports, swap) => {
  const { loss, lossGradient, libraryGradf } = exports;

  const expectLoss = (example: Example, expected = crossEntropyOf(example)) => {
    const label = `loss${argumentsOf(example)}`;
    expect(loss(example.logits, example.label)).toBeNumber(expected, { label, within: TOLERANCE });
  };

  const expectGradient = (example: Example, expected = crossEntropyGradientOf(example)) => {
    const labels = example.logits.map((_, index) => `derivative by logits[${index}] at ${argumentsOf(example)}`);
    expect(lossGradient(example.logits, example.label)).toBeNumbers(expected, { labels, within: TOLERANCE });
  };

  const expectGradf = (at: Point, expected: readonly number[] = gradientOfF(...at)) => {
    expect(libraryGradf(...at)).toBeGradient(expected, { at, within: TOLERANCE });
  };

  /** Tells whether the library computed a gradient during a call, which is right apart from that. */
  const expectAsked = (name: string, call: () => void) => {
    let count = 0;
    swap({ tally: (more) => (count += more as number) }, call);
    expect([count > 0]).toBeVerdicts([true], { labels: [`${name} asks the library for the gradient`] });
  };

  describe('loss', () => {
    test(
      'of the notebook’s logits',
      worth(3, () => {
        expectLoss(NOTEBOOK, NOTEBOOK_LOSS);
      }),
    );

    test(
      'of other logits and labels',
      worth(3, () => {
        for (const example of OTHERS) expectLoss(example);
      }),
    );
  });

  describe('lossGradient', () => {
    test(
      'at the notebook’s logits',
      worth(4, () => {
        expectGradient(NOTEBOOK, NOTEBOOK_GRADIENT);
      }),
    );

    test(
      'at other logits and labels',
      worth(2, () => {
        for (const example of OTHERS) expectGradient(example);
      }),
    );

    test(
      'asks the library for it',
      worth(2, () => {
        expectAsked('lossGradient', () => expectGradient({ logits: [0.5, -1, 2], label: 1 }));
      }),
    );
  });

  // A gradient of f takes long: each test asks for one.
  describe('libraryGradf', () => {
    test(
      'at the notebook’s point',
      worth(2, () => {
        expectGradf([2, 3, 4], [-12.353553390593273, 10.25699027111255, 0.0625]);
      }),
    );

    test(
      'at another point',
      worth(2, () => {
        expectGradf([3, 2, 5]);
      }),
    );

    test(
      'asks the library for it',
      worth(2, () => {
        expectAsked('libraryGradf', () => expectGradf([1.5, 0.7, 0.5]));
      }),
    );
  });
});
