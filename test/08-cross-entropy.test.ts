import { describe, test } from '@jest/globals';
import { exercise, expect, forAll, needs, worth } from '../grader/suite';
import {
  argumentsOf,
  crossEntropyGradientOf,
  crossEntropyOf,
  type Example,
  estimatedGradientOf,
  meanGradientOf,
  NOTEBOOK,
  NOTEBOOK_GRADIENT,
  NOTEBOOK_LOSS,
  randomExamples,
  SMALL_EXAMPLES,
} from './oracle/softmax';

/** Largest error of a right formula: only the last few digits may differ. */
const FORMULA_TOLERANCE = 1e-10;
/** Largest error of the extrapolated differences that random examples are compared with. */
const ESTIMATE_TOLERANCE = 1e-9;

/** Other examples than the notebook's, and its logits with other labels. */
const OTHERS: readonly Example[] = [...SMALL_EXAMPLES, ...[0, 1, 2].map((label) => ({ ...NOTEBOOK, label }))];

/** The notebook's example with a number added to all logits, which changes neither loss nor gradient. */
const SHIFTED: readonly Example[] = [1000, -1000].map((shift) => ({
  logits: NOTEBOOK.logits.map((logit) => logit + shift),
  label: NOTEBOOK.label,
}));

/** Examples whose label has a probability that few numbers are small enough for, or none. */
const FAR: readonly Example[] = [
  { logits: [735, 0], label: 1 },
  { logits: [1000, 0], label: 1 },
  { logits: [0, 3, -800], label: 2 },
];

/** Four examples of three classes. */
const BATCH: readonly Example[] = [
  { logits: [0.96, 1.94, 0.08], label: 2 },
  { logits: [-1.9, -1.1, 1.32], label: 0 },
  { logits: [1.8, -0.34, -2], label: 1 },
  { logits: [-0.72, 1.6, 1.58], label: 1 },
];

const OPTIONS = { title: 'Cross-entropy, by hand', returnsRows: true };

exercise<typeof import('../exercises/08-cross-entropy')>('08-cross-entropy', OPTIONS, (exports) => {
  const { crossEntropy, crossEntropyGradient, meanCrossEntropyGradient } = exports;

  const expectLoss = (example: Example, expected = crossEntropyOf(example)) => {
    const label = `crossEntropy${argumentsOf(example)}`;
    expect(crossEntropy(example.logits, example.label)).toBeNumber(expected, { label, within: FORMULA_TOLERANCE });
  };

  const expectGradient = (example: Example, expected = crossEntropyGradientOf(example), within = FORMULA_TOLERANCE) => {
    const labels = example.logits.map((_, index) => `derivative by logits[${index}] at ${argumentsOf(example)}`);
    expect(crossEntropyGradient(example.logits, example.label)).toBeNumbers(expected, { labels, within });
  };

  const expectRows = (batch: readonly Example[]) => {
    const yours = meanCrossEntropyGradient(
      batch.map(({ logits }) => logits),
      batch.map(({ label }) => label),
    );
    const of = batch.map(argumentsOf).join(', ');
    const labels = batch.map(({ logits }, row) =>
      logits.map((_, index) => `derivative by batch[${row}][${index}] of the mean loss of ${of}`),
    );
    expect(yours).toBeRows(meanGradientOf(batch), { labels, within: FORMULA_TOLERANCE });
  };

  describe('crossEntropy', () => {
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

    test(
      'of logits that are all very large, or very small',
      worth(2, { isNeeded: false }, () => {
        for (const example of SHIFTED) expectLoss(example, NOTEBOOK_LOSS);
      }),
    );

    test(
      'of a label that is far behind',
      worth(2, { isNeeded: false }, () => {
        for (const example of FAR) expectLoss(example);
      }),
    );
  });

  describe('crossEntropyGradient', () => {
    test(
      'at the notebook’s logits',
      worth(4, () => {
        expectGradient(NOTEBOOK, NOTEBOOK_GRADIENT);
      }),
    );

    test(
      'at other logits and labels',
      worth(4, () => {
        for (const example of OTHERS) expectGradient(example);
      }),
    );

    test(
      'at random logits, beside differences of the loss',
      worth(2, () => {
        const check = (example: Example) => {
          expectGradient(example, estimatedGradientOf(example), ESTIMATE_TOLERANCE);
        };
        const asText = (example: Example) =>
          [
            '// try.ts, to be run by npm run try:',
            "import { crossEntropyGradient } from './exercises/08-cross-entropy';",
            `console.log(crossEntropyGradient${argumentsOf(example)});`,
          ].join('\n');
        forAll(randomExamples, check, asText);
      }),
    );

    test(
      'at very large and very small logits',
      worth(2, { isNeeded: false }, () => {
        for (const example of [...SHIFTED, ...FAR]) expectGradient(example);
      }),
    );
  });

  describe(
    'meanCrossEntropyGradient',
    needs(['crossEntropyGradient'], () => {
      test(
        'of four examples',
        worth(4, () => {
          expectRows(BATCH);
        }),
      );

      test(
        'of one example, and of two',
        worth(2, () => {
          expectRows([NOTEBOOK]);
          expectRows([
            { logits: [0, 0], label: 0 },
            { logits: [0, 0], label: 1 },
          ]);
        }),
      );

      test(
        'of rows of very different size',
        worth(2, () => {
          expectRows([NOTEBOOK, ...SHIFTED]);
        }),
      );
    }),
  );
});
