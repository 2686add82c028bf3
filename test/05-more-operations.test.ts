import { describe, test } from '@jest/globals';
import { exercise, expect, forAll, needs, worth } from '../grader/suite';
import { type Expression, moreExpressions } from './oracle/expressions';
import { MORE_OPERATIONS, RELU_AT_ZERO, TANH_FAR_FROM_ZERO, type Value as ValueType } from './oracle/more-operations';
import { labels, type Operation, situation } from './oracle/operations';

/** Largest error of a right formula: only the last few digits may differ. */
const FORMULA_TOLERANCE = 1e-10;

/** Of each operation, the operations of exercise 04 that people build it on, and the points of its four tests. */
const PARTS = {
  sub: { on: ['mul', 'neg'], points: [1, 2, 1, 1] },
  rsub: { on: ['mul', 'neg', 'radd'], points: [0.5, 1.5, 1, 1] },
  rmul: { on: ['mul'], points: [0.5, 0.5, 0.5, 0.5] },
  rdiv: { on: ['mul', 'pow', 'div'], points: [1, 2, 1, 1] },
  tanh: { on: ['div', 'exp', 'neg', 'mul'], points: [1, 2, 1, 0.5] },
  relu: { on: ['mul'], points: [1, 1.5, 1, 0.5] },
} as const satisfies Record<string, { on: readonly string[]; points: readonly [number, number, number, number] }>;

const OPTIONS = { title: 'More operations of a Value', keepsPassed: true };

exercise<typeof import('../exercises/05-more-operations')>('05-more-operations', OPTIONS, ({ Value }) => {
  const operandsOf = ({ at }: Operation<ValueType>) => at.map((number) => new Value(number));

  /** Three times v, by additions alone: a gradient of 3 then arrives at v. */
  const tripled = (v: ValueType) => v.add(v).add(v);

  for (const [name, operations] of Object.entries(MORE_OPERATIONS)) {
    const { on, points } = PARTS[name as keyof typeof PARTS];
    const [forData, forGradients, forAddingGradients, forUnchangedOperands] = points;

    describe(
      name,
      needs(ofExercise04(on), () => {
        test(
          'computes its data',
          worth(forData, () => {
            for (const operation of operations) {
              const label = `data of ${situation(operation)}`;
              const out = operation.run(...operandsOf(operation));
              expect(out.data).toBeNumber(operation.data, { label, within: FORMULA_TOLERANCE });
            }
          }),
        );

        test(
          'passes on a gradient of 3, times its local derivatives',
          worth(forGradients, () => {
            for (const operation of operations) {
              const leaves = operandsOf(operation);
              // The operands are sums. A sum passes its gradient on only if the operation has it among its parents.
              const out = tripled(operation.run(...leaves.map((leaf) => leaf.add(0))));
              out.backward();
              const what = `3 · ${situation(operation)}`;
              expect([out.data, ...leaves.map(({ grad }) => grad)]).toBeNumbers(
                [3 * operation.data, ...operation.derivatives.map((derivative) => 3 * derivative)],
                { labels: labels(`data of ${what}`, `grad of ${what}`), within: FORMULA_TOLERANCE },
              );
            }
          }),
        );

        test(
          'adds to the gradients that its operands have from elsewhere',
          worth(forAddingGradients, () => {
            for (const [index, operation] of operations.entries()) {
              const operands = operandsOf(operation);
              const sum = operands.reduce((one, another) => one.add(another));
              const elsewhere = sum.add(sum);
              // Two results, whose gradients differ: whichever step runs last, an assignment loses the other's part.
              const fourTimes = operation.run(...operands).add(tripled(operation.run(...operands)));
              // The gradients from elsewhere come first for one operation, and last for the next.
              const order = index % 2 === 0 ? 'before' : 'after';
              (order === 'before' ? elsewhere.add(fourTimes) : fourTimes.add(elsewhere)).backward();
              const what = `4 · ${situation(operation)}`;
              expect([fourTimes.data, ...operands.map(({ grad }) => grad)]).toBeNumbers(
                [4 * operation.data, ...operation.derivatives.map((derivative) => 4 * derivative + 2)],
                {
                  labels: labels(`data of ${what}`, `grad of ${what}, beside 2 from elsewhere`),
                  within: FORMULA_TOLERANCE,
                },
              );
            }
          }),
        );

        test(
          'leaves its operands as they were',
          worth(forUnchangedOperands, () => {
            for (const operation of operations) {
              const operands = operandsOf(operation);
              const out = operation.run(...operands);
              out.backward();
              expect([out.data, ...operands.map(({ data }) => data)]).toBeNumbers([operation.data, ...operation.at], {
                labels: labels(`data of ${situation(operation)}`, 'data afterwards'),
                within: FORMULA_TOLERANCE,
              });
            }
          }),
        );
      }),
    );
  }

  describe(
    'tanh',
    needs(ofExercise04(PARTS.tanh.on), () => {
      test(
        'holds far from 0, where e to the power of x is too large for a number',
        // Networks have small numbers, so nothing waits for this test.
        worth(1.5, { isNeeded: false }, () => {
          for (const { at, data, derivative } of TANH_FAR_FROM_ZERO) {
            const a = new Value(at);
            const out = a.tanh();
            out.backward();
            expect([out.data, a.grad]).toBeNumbers([data, derivative], {
              labels: [`data of a.tanh() for a = ${at}`, `a.grad of a.tanh() for a = ${at}`],
              within: FORMULA_TOLERANCE,
            });
          }
        }),
      );
    }),
  );

  describe(
    'relu',
    // The test also subtracts.
    needs(['sub', ...ofExercise04(PARTS.relu.on)], () => {
      test(
        'counts its slope at 0 as 0, and adds nothing where it is dead',
        worth(1, { isNeeded: false }, () => {
          for (const { at, data, derivative } of RELU_AT_ZERO) {
            const a = new Value(at);
            const out = a.relu();
            out.backward();
            const where = Object.is(at, -0) ? '-0' : at;
            expect([out.data, a.grad]).toBeNumbers([data, derivative], {
              labels: [`data of a.relu() for a = ${where}`, `a.grad of a.relu() for a = ${where}`],
              within: FORMULA_TOLERANCE,
            });
          }
          const [dead, alive] = [new Value(-2), new Value(3)];
          // The gradient from elsewhere arrives first. Through the minus, relu gets a gradient of -1.
          dead.add(dead).add(dead.relu()).backward();
          alive.relu().add(alive.relu()).sub(alive.relu().add(alive.relu()).add(alive.relu())).backward();
          expect([dead.grad, alive.grad]).toBeNumbers([2, -1], {
            labels: ['a.grad of 2a + a.relu() for a = -2', 'a.grad of 2 · a.relu() - 3 · a.relu() for a = 3'],
            within: FORMULA_TOLERANCE,
          });
        }),
      );
    }),
  );

  describe(
    'combinations',
    needs(
      [...Object.keys(MORE_OPERATIONS), ...ofExercise04(['mul', 'pow', 'div', 'exp', 'log', 'neg', 'radd'])],
      () => {
        test(
          'also of results of task 4, which have these operations',
          worth(0.5, () => {
            const results: Record<string, (a: ValueType, b: ValueType) => ValueType> = {
              'a.add(b)': (a, b) => a.add(b),
              'a.mul(b)': (a, b) => a.mul(b),
              'a.pow(2)': (a) => a.pow(2),
              'a.div(b)': (a, b) => a.div(b),
              'a.exp()': (a) => a.exp(),
              'b.log()': (_, b) => b.log(),
              'a.neg()': (a) => a.neg(),
              'a.radd(1)': (a) => a.radd(1),
            };
            for (const [written, run] of Object.entries(results)) {
              const result = run(new Value(0.5), new Value(2));
              expect([result.tanh().data, result.sub(1).data]).toBeNumbers([Math.tanh(result.data), result.data - 1], {
                labels: [`data of ${written}.tanh() for a = 0.5, b = 2`, `data of ${written}.sub(1)`],
                within: FORMULA_TOLERANCE,
              });
            }
          }),
        );

        test(
          'like micrograd’s own sanity check',
          worth(0.5, () => {
            const x = new Value(-4);
            const z = x.rmul(2).add(2).add(x);
            const q = z.relu().add(z.mul(x));
            const y = z.mul(z).relu().add(q).add(q.mul(x));
            y.backward();
            expect([y.data, x.grad]).toBeNumbers([-20, 46], {
              labels: ['y.data', 'x.grad'],
              within: FORMULA_TOLERANCE,
            });
          }),
        );

        test(
          'like micrograd’s larger check',
          worth(0.5, () => {
            const [a, b] = [new Value(-4), new Value(2)];
            let c = a.add(b);
            let d = a.mul(b).add(b.pow(3));
            c = c.add(c.add(1));
            c = c.add(c.radd(1).sub(a));
            d = d.add(d.mul(2).add(b.add(a).relu()));
            d = d.add(d.rmul(3).add(b.sub(a).relu()));
            const f = c.sub(d).pow(2);
            const g = f.div(2).add(f.rdiv(10));
            g.backward();
            expect([g.data, a.grad, b.grad]).toBeNumbers([24.70408163265306, 138.83381924198252, 645.5772594752186], {
              labels: ['g.data', 'a.grad', 'b.grad'],
              within: 1e-9,
            });
          }),
        );

        test(
          'like the lecture’s neuron, whole and with its tanh taken apart',
          worth(0.5, () => {
            for (const form of ['n.tanh()', '(e - 1) / (e + 1), with e for (2n).exp()']) {
              const [x1, w1, x2, w2] = [2, -3, 0, 1].map((number) => new Value(number)) as Four<ValueType>;
              const n = x1.mul(w1).add(x2.mul(w2)).add(6.8813735870195432);
              const e = n.rmul(2).exp();
              const out = form === 'n.tanh()' ? n.tanh() : e.sub(1).div(e.add(1));
              out.backward();
              expect([out, x1, w1, x2, w2].map(({ data, grad }, index) => (index === 0 ? data : grad))).toBeNumbers(
                [Math.SQRT1_2, -1.5, 1, 0.5, 0],
                {
                  labels: [`data of ${form}`, ...['x1', 'w1', 'x2', 'w2'].map((name) => `${name}.grad of ${form}`)],
                  within: FORMULA_TOLERANCE,
                },
              );
            }
          }),
        );

        test(
          'put together at random, with results used again, have the right data and gradients',
          worth(1, () => {
            const check = (random: Expression) => {
              const [a, b] = [new Value(random.at[0]), new Value(random.at[1])];
              const out = moreExpressions.onValues(random, a, b);
              out.backward();
              const { data, derivatives } = random;
              expect([out.data, a.grad, b.grad]).toBeNumbers([data, ...derivatives], {
                labels: ['data of the expression', 'a.grad', 'b.grad'],
                within: 1e-6 * Math.max(1, ...derivatives.map(Math.abs)),
              });
            };
            forAll(moreExpressions.cases, check, (random) => moreExpressions.asText(random));
          }),
        );
      },
    ),
  );
});

type Four<T> = [T, T, T, T];

/** The parts of exercise 04, as `needs` names them. */
function ofExercise04(parts: readonly string[]): string[] {
  return parts.map((part) => `04-value: ${part}`);
}
