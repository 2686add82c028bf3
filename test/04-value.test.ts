import { describe, expect, test } from '@jest/globals';
import { negativeLogLikelihood, softmax } from '../engine/softmax';
import { exercise, worth } from '../grader/suite/exercise';
import { OPERATIONS, type Operation } from './oracle/operations';

/** An operation gives the digits of its formula, but for the last few. */
const EXACT = 1e-10;

/** Points for an operation: for its data, its gradients, operands used elsewhere too, operands left alone. */
const POINTS: Record<string, readonly [number, number, number, number]> = {
  mul: [1, 2, 2, 1],
  pow: [1, 2, 2, 1],
  div: [1, 2, 2, 1],
  exp: [1, 2, 1, 1],
  log: [1, 2, 1, 1],
  neg: [0.5, 1, 1, 0.5],
  radd: [0.5, 1, 1, 0.5],
};

/** `a.mul(b) for a = 2.5, b = -4` */
const situation = ({ written, at }: Operation) =>
  `${written} for ${at.map((number, index) => `${'ab'[index]} = ${number}`).join(', ')}`;

/** One label for each operand: `a.grad of …`, `b.grad of …`. */
const labels = (property: string, situation: string) => ['a', 'b'].map((name) => `${name}.${property} ${situation}`);

exercise('04-value', { title: 'The operations of a Value' }, ({ Value }) => {
  const operandsOf = (operation: Operation) => operation.at.map((number) => new Value(number));

  /** Three times v, by additions alone: what v was computed from then receives a gradient of 3. */
  const thrice = (v: typeof Value) => v.add(v).add(v);

  for (const [name, operations] of Object.entries(OPERATIONS)) {
    const [data, gradients, elsewhere, alone] = POINTS[name] as [number, number, number, number];

    describe(name, () => {
      test(
        'computes its data',
        worth(data, () => {
          for (const operation of operations) {
            const [a, b] = operandsOf(operation);
            const label = `data of ${situation(operation)}`;
            expect(operation.run(a, b).data).toBeNumber(operation.data, { label, within: EXACT });
          }
        }),
      );

      test(
        'passes on a gradient of 3, times its local derivatives',
        worth(gradients, () => {
          for (const operation of operations) {
            const operands = operandsOf(operation);
            const [a, b] = operands;
            thrice(operation.run(a, b)).backward();
            expect(operands.map(({ grad }) => grad)).toBeNumbers(
              operation.derivatives.map((derivative) => 3 * derivative),
              { labels: labels('grad', `of 3 · ${situation(operation)}`), within: EXACT },
            );
          }
        }),
      );

      test(
        'adds to the gradients that its operands have from elsewhere',
        worth(elsewhere, () => {
          for (const operation of operations) {
            for (const order of ['before', 'after']) {
              const operands = operandsOf(operation);
              const [a, b] = operands;
              const twice = operation.run(a, b).add(operation.run(a, b));
              const other = b ? a.add(b) : a;
              (order === 'before' ? other.add(twice) : twice.add(other)).backward();
              expect(operands.map(({ grad }) => grad)).toBeNumbers(
                operation.derivatives.map((derivative) => 2 * derivative + 1),
                { labels: labels('grad', `of 2 · ${situation(operation)}, added ${order}`), within: EXACT },
              );
            }
          }
        }),
      );

      test(
        'leaves its operands as they were',
        worth(alone, () => {
          for (const operation of operations) {
            const operands = operandsOf(operation);
            const [a, b] = operands;
            operation.run(a, b);
            expect(operands.map((operand) => operand.data)).toBeNumbers(operation.at, {
              labels: labels('data', `after ${situation(operation)}`),
              within: 0,
            });
          }
        }),
      );
    });
  }

  describe('softmax', () => {
    /** The notebook's example: four scores, of which the last belongs to the right class. */
    const example = () => {
      const logits = [0, 3, -2, 1].map((score) => new Value(score));
      return { logits, loss: negativeLogLikelihood(softmax(logits), 3) };
    };

    test(
      'gives the notebook’s loss',
      worth(2, () => {
        const label = 'negative log likelihood of class 3';
        expect(example().loss.data).toBeNumber(2.1755153626167147, { label, within: 1e-5 });
      }),
    );

    test(
      'gives the notebook’s gradients',
      worth(4, () => {
        const { logits, loss } = example();
        loss.backward();
        expect(logits.map(({ grad }) => grad)).toBeNumbers(
          [0.041772570515350445, 0.8390245074625319, 0.005653302662216329, -0.8864503806400986],
          { labels: logits.map((_, index) => `logits[${index}].grad`), within: 1e-5 },
        );
      }),
    );
  });
});
