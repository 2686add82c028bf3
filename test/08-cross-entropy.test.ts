import { describe, test } from '@jest/globals';
import { exercise, expect, forAll, needs, worth } from '../grader/suite';
import {
  crossEntropyGradientOf,
  crossEntropyOf,
  type Example,
  estimatedGradientOf,
  examples,
  meanGradientOf,
} from './oracle/softmax';

/** Largest error of a right formula: only the last few digits may differ. */
const FORMULA_TOLERANCE = 1e-10;
/** Largest error of the extrapolated differences that random examples are compared with. */
const ESTIMATE_TOLERANCE = 1e-9;

const LOGITS = [0, 3, -2, 1];
/** The notebook's example: four logits. The last one belongs to the right class. */
const NOTEBOOK: Example = { logits: LOGITS, label: 3 };

/** Examples of two to five classes. The label is the first class, the last one, or another. */
const OTHERS: readonly Example[] = [
  { logits: [1, 2, 0.5], label: 0 },
  { logits: [-1, 0.25, 2, -0.5, 1], label: 2 },
  { logits: [0.3, -1.2], label: 1 },
  ...[0, 1, 2].map((label) => ({ logits: LOGITS, label })),
];

/** The notebook's example with a number added to all logits, which changes neither loss nor gradient. */
const SHIFTED: readonly Example[] = [1000, -1000].map((shift) => ({
  logits: LOGITS.map((logit) => logit + shift),
  label: 3,
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

/** `([0, 3, -2, 1], 3)` */
const written = ({ logits, label }: Example) => `([${logits.join(', ')}], ${label})`;

const OPTIONS = { title: 'Cross-entropy, by hand', returnsRows: true };

exercise<typeof import('../exercises/08-cross-entropy')>('08-cross-entropy', OPTIONS, (exports) => {
  const { crossEntropy, crossEntropyGradient, meanCrossEntropyGradient } = exports;

  const expectLoss = (example: Example, expected = crossEntropyOf(example)) => {
    const label = `crossEntropy${written(example)}`;
    expect(crossEntropy(example.logits, example.label)).toBeNumber(expected, { label, within: FORMULA_TOLERANCE });
  };

  const expectGradient = (example: Example, expected = crossEntropyGradientOf(example), within = FORMULA_TOLERANCE) => {
    const labels = example.logits.map((_, index) => `derivative by logits[${index}] at ${written(example)}`);
    expect(crossEntropyGradient(example.logits, example.label)).toBeNumbers(expected, { labels, within });
  };

  const expectRows = (batch: readonly Example[]) => {
    const yours = meanCrossEntropyGradient(
      batch.map(({ logits }) => logits),
      batch.map(({ label }) => label),
    );
    const of = batch.map(written).join(', ');
    const labels = batch.map(({ logits }, row) =>
      logits.map((_, index) => `derivative by batch[${row}][${index}] of the mean loss of ${of}`),
    );
    expect(yours).toBeRows(meanGradientOf(batch), { labels, within: FORMULA_TOLERANCE });
  };

  describe('crossEntropy', () => {
    test(
      'of the notebook’s logits',
      worth(3, () => {
        expectLoss(NOTEBOOK, 2.1755153626167147);
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
        for (const example of SHIFTED) expectLoss(example, 2.1755153626167147);
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
        const expected = [0.041772570515350445, 0.8390245074625319, 0.005653302662216329, -0.8864503806400986];
        expectGradient(NOTEBOOK, expected);
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
            `console.log(crossEntropyGradient${written(example)});`,
          ].join('\n');
        forAll(examples, check, asText);
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
