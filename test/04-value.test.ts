import { describe, test } from '@jest/globals';
import { negativeLogLikelihood, softmax } from '../engine/softmax';
import { exercise, expect, forAll, needs, tryOrRefuse, worth } from '../grader/suite';
import { type Expression, expressions } from './oracle/expressions';
import { labels, OPERATIONS, type Operation, situation, type Value as ValueType } from './oracle/operations';
import { wrongInSweeps, wrongSums } from './oracle/sweeps';

/** Largest error of a right formula: only the last few digits may differ. */
const FORMULA_TOLERANCE = 1e-10;

/** The notebook's last cells: four scores, of which the last belongs to the right class. */
const SCORES = [0, 3, -2, 1];
const LOSS = { label: 'negative log likelihood of class 3', expected: 2.1755153626167147 };
const GRADIENTS = [0.041772570515350445, 0.8390245074625319, 0.005653302662216329, -0.8864503806400986].map(
  (expected, index) => ({ label: `logits[${index}].grad`, expected }),
);
const GOAL = { title: 'The notebook’s goal', part: 'softmax', numbers: [LOSS, ...GRADIENTS] };

/** The points of the four tests of each operation, in the order of the tests. */
const POINTS_OF_TESTS: Record<string, readonly [number, number, number, number]> = {
  mul: [1, 2, 2, 1],
  pow: [1, 2, 2, 0.5],
  div: [1, 2, 2, 1],
  exp: [1, 2, 1, 1],
  log: [1, 2, 1, 1],
  neg: [0.5, 1, 1, 0.5],
  radd: [0.5, 1, 1, 0.5],
};

/** What the tests of an operation expect, and how it is called on the screen: the same for all submissions. */
function caseOf(operation: Operation, index: number) {
  const { at, data, derivatives } = operation;
  const what = situation(operation);
  // The gradients from elsewhere come first for one operation, and last for the next.
  const order = index % 2 === 0 ? 'before' : 'after';
  const fourTimes = `4 · ${what}`;
  return {
    within: FORMULA_TOLERANCE,
    ...operation,
    order,
    situation: what,
    label: `data of ${what}`,
    tripled: {
      numbers: [3 * data, ...derivatives.map((derivative) => 3 * derivative)],
      labels: labels(`data of 3 · ${what}`, `grad of 3 · ${what}`),
    },
    fourTimes: {
      numbers: [4 * data, ...derivatives.flatMap((derivative, axis) => [4 * derivative + 2, at[axis] as number])],
      labels: labels(`data of ${fourTimes}`, `grad of ${fourTimes}, beside 2 from elsewhere`, 'data afterwards'),
    },
    unchanged: { numbers: [data, ...at], labels: labels(`data of ${what}`, 'data afterwards') },
  };
}

/** Points of a sweep that are shown, of those where a submission is wrong. */
const MAX_SHOWN = 2;

const FIRST_VALUES = ['a', 'b'].map((what) => `${what}.grad after a.add(b).backward(), for the first Values of all`);

const CASES = Object.entries(OPERATIONS).map(([name, operations]) => ({ name, cases: operations.map(caseOf) }));

const A_PLUS_B: Operation = {
  written: 'a.add(b)',
  run: (a, b) => a.add(b),
  at: [2.5, -4],
  data: -1.5,
  derivatives: [1, 1],
};
const ONE_OF_EACH = [A_PLUS_B, ...Object.values(OPERATIONS).flatMap((operations) => operations.slice(0, 1))];
const AFTER_ZERO = ONE_OF_EACH.flatMap(({ written, at }) =>
  at.map((_, axis) => `${'ab'[axis]}.grad of 3 · ${written}, after backward on 0 · ${written} and elsewhere`),
);

/** What TypeScript does not take for an exponent, but JavaScript, which has no types, does. */
const NO_EXPONENTS = [
  { written: "a.pow('3'), with a text for an exponent,", exponent: '3' },
  { written: 'a.pow(true), with no number for an exponent,', exponent: true },
  { written: 'a.pow(), without an exponent,', exponent: undefined },
];

const OPTIONS = { title: 'The operations of a Value', goal: GOAL };

exercise<typeof import('../exercises/04-value')>('04-value', OPTIONS, ({ Value }) => {
  const operandsOf = ({ at }: Operation) => at.map((number) => new Value(number));

  /** Three times v, by additions alone: a gradient of 3 then arrives at v. */
  const tripled = (v: ValueType) => v.add(v).add(v);

  /** The gradients that the operands of a sum get. Undefined if there are none yet. */
  const gradientsOfSum = () => {
    const [a, b] = [new Value(1), new Value(2)];
    // A class that is still to be written has no such methods, or gives nothing back.
    const { refused } = tryOrRefuse(() => (a as Partial<ValueType>).add?.(b)?.backward?.());
    const found = [a.grad, b.grad];
    return !refused && found.every(Number.isFinite) ? found : undefined;
  };

  for (const [index, { name, cases }] of CASES.entries()) {
    const points = POINTS_OF_TESTS[name] as readonly [number, number, number, number];
    const [forData, forGradients, forAddingGradients, forUnchangedOperands] = points;

    /** The cases, and if all of them are right, points at which this submission goes wrong. */
    function* allCases() {
      yield* cases;
      yield* wrongInSweeps(Value, name).slice(0, MAX_SHOWN).map(caseOf);
    }

    describe(name, () => {
      test(
        'computes its data',
        worth(forData, () => {
          const ofFirst = index === 0 ? gradientsOfSum() : undefined;
          for (const operation of allCases()) {
            const out = operation.run(...operandsOf(operation));
            expect(out.data).toBeNumber(operation.data, { label: operation.label, within: operation.within });
          }
          // A class that lists all Values, and goes through its list, may stop before the first of all.
          const ofLater = ofFirst && gradientsOfSum();
          if (ofLater) expect(ofFirst).toBeNumbers(ofLater, { labels: FIRST_VALUES, within: FORMULA_TOLERANCE });
        }),
      );

      test(
        'passes on a gradient of 3, times its local derivatives',
        worth(forGradients, () => {
          for (const operation of allCases()) {
            const leaves = operandsOf(operation);
            // The operands are sums. A sum passes its gradient on only if the operation has it among its parents.
            const operands = leaves.map((leaf) => leaf.add(0));
            const result = operation.run(...operands);
            const out = tripled(result);
            out.backward();
            const { numbers, labels } = operation.tripled;
            expect([out.data, ...leaves.map(({ grad }) => grad)]).toBeNumbers(numbers, {
              labels,
              within: operation.within,
            });
            const label = `grad of ${operation.situation}`;
            expect(result.grad).toBeNumber(3, { label, within: operation.within });
          }
        }),
      );

      test(
        'adds to the gradients that its operands have from elsewhere',
        worth(forAddingGradients, () => {
          for (const operation of allCases()) {
            const operands = operandsOf(operation);
            const sum = operands.reduce((one, another) => one.add(another));
            const elsewhere = sum.add(sum);
            // Two results, whose gradients differ: whichever step runs last, an assignment loses the other's part.
            const fourTimes = operation.run(...operands).add(tripled(operation.run(...operands)));
            (operation.order === 'before' ? elsewhere.add(fourTimes) : fourTimes.add(elsewhere)).backward();
            // Only a backward step changes gradients: running the operation once more does not.
            operation.run(...operands);
            const { numbers, labels } = operation.fourTimes;
            expect([fourTimes.data, ...operands.flatMap(({ grad, data }) => [grad, data])]).toBeNumbers(numbers, {
              labels,
              within: operation.within,
            });
          }
          for (const { grads, expected, labels, within } of wrongSums(Value, name))
            expect([...grads]).toBeNumbers(expected, { labels, within });
        }),
      );

      test(
        'leaves its operands as they were',
        worth(forUnchangedOperands, () => {
          for (const operation of allCases()) {
            const operands = operandsOf(operation);
            const out = operation.run(...operands);
            const { numbers, labels } = operation.unchanged;
            expect([out.data, ...operands.map(({ data }) => data)]).toBeNumbers(numbers, {
              labels,
              within: operation.within,
            });
          }
        }),
      );
    });
  }

  describe('pow', () => {
    test(
      'refuses a Value for an exponent, or gets its gradient right',
      // The expressions have plain exponents, so they do not wait for this test.
      worth(0.5, { isNeeded: false }, () => {
        const [a, b] = [new Value(2), new Value(3)];
        // A class without pow refuses every exponent, and must not pass for that.
        expect(a.pow(3).data).toBeNumber(8, { label: 'data of a.pow(3) for a = 2', within: FORMULA_TOLERANCE });
        const asNumber = (exponent: unknown) => exponent as number;
        const tried = tryOrRefuse(() => a.pow(asNumber(b)));
        // A class that does not check its exponent computes NaN, which is no refusal.
        if (tried.refused || Number.isNaN(tried.value.data)) {
          expect(tried).toBeRefused('a.pow(b), with a Value for an exponent,');
        } else {
          tried.value.backward();
          expect([tried.value.data, a.grad, b.grad]).toBeNumbers([8, 12, 8 * Math.log(2)], {
            labels: labels('data of a.pow(b) for a = 2, b = 3', 'grad of a.pow(b) for a = 2, b = 3'),
            within: FORMULA_TOLERANCE,
          });
        }
        for (const { written, exponent } of NO_EXPONENTS)
          expect(tryOrRefuse(() => a.pow(asNumber(exponent)))).toBeRefused(written);
      }),
    );
  });

  describe(
    'softmax',
    needs(['exp', 'div', 'log', 'neg', 'radd'], () => {
      const example = () => {
        const logits = SCORES.map((score) => new Value(score));
        return { logits, loss: negativeLogLikelihood(softmax(logits), 3) };
      };

      test(
        'gives the notebook’s loss',
        worth(1, () => {
          const { label, expected } = LOSS;
          expect(example().loss.data).toBeNumber(expected, { label, within: 1e-5 });
        }),
      );

      test(
        'gives the notebook’s gradients',
        worth(3, () => {
          const { logits, loss } = example();
          loss.backward();
          expect(logits.map(({ grad }) => grad)).toBeNumbers(
            GRADIENTS.map(({ expected }) => expected),
            { labels: GRADIENTS.map(({ label }) => label), within: 1e-5 },
          );
        }),
      );
    }),
  );

  describe(
    'expressions',
    needs(Object.keys(OPERATIONS), () => {
      test(
        'put together at random, with results used again, have the right data and gradients',
        worth(2, () => {
          const check = (random: Expression) => {
            const [a, b] = [new Value(random.at[0]), new Value(random.at[1])];
            const out = expressions.onValues(random, a, b);
            out.backward();
            const { data, derivatives } = random;
            expect([out.data, a.grad, b.grad]).toBeNumbers([data, ...derivatives], {
              labels: ['data of the expression', 'a.grad', 'b.grad'],
              within: 1e-6 * Math.max(1, ...derivatives.map(Math.abs)),
            });
          };
          forAll(expressions.cases, check, (random) => expressions.asText(random));
          for (const operation of wrongInSweeps(Value, 'add')) {
            const operands = operandsOf(operation);
            const out = operation.run(...operands);
            out.backward();
            expect([out.data, ...operands.map(({ grad }) => grad)]).toBeNumbers(
              [operation.data, ...operation.derivatives],
              {
                labels: labels(`data of ${situation(operation)}`, `grad of ${situation(operation)}`),
                within: FORMULA_TOLERANCE,
              },
            );
          }
          // A second backward goes through results that the first one has visited, and whose gradients are still 0.
          const results = ONE_OF_EACH.map((operation) => {
            const operands = operandsOf(operation);
            return { operands, out: operation.run(...operands) };
          });
          const sum = results.map(({ out }) => out).reduce((one, another) => one.add(another));
          sum.mul(0).backward();
          sum.mul(3).backward();
          // Backward on another graph changes nothing in this one.
          new Value(2).add(1).backward();
          expect(results.flatMap(({ operands }) => operands.map(({ grad }) => grad))).toBeNumbers(
            ONE_OF_EACH.flatMap(({ derivatives }) => derivatives.map((derivative) => 3 * derivative)),
            { labels: AFTER_ZERO, within: FORMULA_TOLERANCE },
          );
        }),
      );
    }),
  );
});
