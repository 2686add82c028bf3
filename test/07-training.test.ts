import { describe, test } from '@jest/globals';
import type { MLP as Model, Value as ValueType } from '../exercises/07-training';
import { exercise, expect, needs, tryOrRefuse, worth } from '../grader/suite';
import { dataOf, numbered } from './oracle/lists';
import { Drawing, namesIn, type PlainLayer, plainLayers, valuesIn } from './oracle/network';
import { activationsOf, LECTURE, SMALL, type Task, trained } from './oracle/training';

/** Largest error of a right formula: only the last few digits may differ. */
const FORMULA_TOLERANCE = 1e-10;

/** Largest error of a training: sums that are taken in another order differ in more digits. */
const TRAINING_TOLERANCE = 1e-9;

/** Predictions, their targets, and the loss. */
const LOSSES: readonly (readonly [predictions: readonly number[], targets: readonly number[], loss: number])[] = [
  [[0.5, -1], [1, -1], 0.25],
  [[2, -1, 0.5], [0, 1, 0.5], 8],
  [[-1.5], [2], 12.25],
];

/** The parts of exercise 06, all of which a training uses. */
const ALL_OF_06 = ['randomWeights', 'Neuron', 'Layer', 'MLP', 'parameters', 'zeroGrad'].map(
  (part) => `06-neural-network: ${part}`,
);

/** The data and the gradients of four parameters. */
const DATA = [2, -1, 0.5, 4];
const GRADIENTS = [3, -2, 0.25, 0];

const OPTIONS = {
  title: 'Training',
  keepsPassed: true,
  // A training of 20 steps burns 34, as the solution does it. Slower ways to do it are right, too.
  fuelPerTest: 300,
  swappable: { 'engine/random': { uniform: new Drawing().uniform } },
};

exercise<typeof import('../exercises/07-training')>('07-training', OPTIONS, (exports, swap) => {
  const { MLP, Value, squaredError, step, train } = exports;

  const valuesOf = (numbers: readonly number[]) => numbers.map((number) => new Value(number));

  /** A model with the same weights each time, and the network in plain numbers that it is at its start. */
  const fresh = (task: Task): { model: Model; plain: PlainLayer[] } => {
    const [inputs, outputs, activation] = task.model;
    const model = swap({ uniform: new Drawing().uniform }, () => new MLP(inputs, [...outputs], activation));
    return { model, plain: plainLayers(model.layers, ...activationsOf(task)) };
  };

  const trainOn = ({ inputs, targets, learningRate }: Task, model: Model, steps: number) =>
    train(model, inputs, targets, steps, learningRate);

  const expectLosses = (losses: unknown, expected: readonly number[], first = 1) => {
    expect(losses).toBeNumbers(expected, {
      labels: expected.map((_, index) => `loss before step ${first + index}`),
      within: TRAINING_TOLERANCE,
    });
  };

  const expectParameters = (model: Model, plain: readonly PlainLayer[], expected: readonly number[], when: string) => {
    expect(dataOf(valuesIn(model.layers))).toBeNumbers(expected, {
      labels: namesIn(plain).map((name) => `${name}, after ${when}`),
      within: TRAINING_TOLERANCE,
    });
  };

  describe(
    'squaredError',
    needs(['05-more-operations: sub', '04-value: mul', '04-value: pow'], () => {
      test(
        'is the sum of the squared differences',
        worth(3, () => {
          const losses = LOSSES.map(([predictions, targets]) => squaredError(valuesOf(predictions), targets));
          expect(dataOf(losses)).toBeNumbers(
            LOSSES.map(([, , loss]) => loss),
            {
              labels: LOSSES.map(([predictions, targets]) => `data of squaredError([${predictions}], [${targets}])`),
              within: FORMULA_TOLERANCE,
            },
          );
        }),
      );

      test(
        'sends a gradient back to each prediction',
        worth(4, () => {
          for (const [numbers, targets] of LOSSES) {
            const predictions = valuesOf(numbers);
            const out = squaredError(predictions, targets);
            // Three times the loss, so that a gradient of 3 arrives at it.
            out.add(out).add(out).backward();
            expect(predictions.map(({ grad }) => grad)).toBeNumbers(
              numbers.map((number, index) => 3 * 2 * (number - (targets[index] as number))),
              {
                labels: numbered(
                  numbers.length,
                  (place) => `grad of prediction ${place} from 3 · squaredError([${numbers}], [${targets}])`,
                ),
                within: FORMULA_TOLERANCE,
              },
            );
          }
        }),
      );
    }),
  );

  describe(
    'squaredError of two lengths',
    needs(['squaredError'], () => {
      test(
        'is refused, whichever is longer',
        worth(1, { at: 'squaredError' }, () => {
          // A function that refuses everything must not pass for that.
          const label = 'data of squaredError([0.5,-1], [1,-1])';
          const { data } = squaredError(valuesOf([0.5, -1]), [1, -1]);
          expect(data).toBeNumber(0.25, { label, within: FORMULA_TOLERANCE });
          for (const [predictions, targets] of [
            [[0.5, -1], [1]],
            [[0.5], [1, -1]],
          ] as const) {
            const tried = tryOrRefuse(() => squaredError(valuesOf(predictions), targets));
            expect(tried).toBeRefused(`squaredError([${predictions}], [${targets}])`);
          }
        }),
      );
    }),
  );

  describe(
    'step',
    needs(['04-value: mul'], () => {
      /** Parameters that have the gradients, as backward leaves them. */
      const withGradients = (): ValueType[] => {
        const parameters = valuesOf(DATA);
        const terms = parameters.map((parameter, index) => parameter.mul(GRADIENTS[index] as number));
        terms.reduce((sum, term) => sum.add(term)).backward();
        return parameters;
      };

      const expectMoved = (learningRates: readonly number[]) => {
        for (const learningRate of learningRates) {
          const parameters = withGradients();
          step(parameters, learningRate);
          const expected = DATA.map((number, index) => number - learningRate * (GRADIENTS[index] as number));
          const found = parameters.map(({ data }) => data);
          // Where nothing moved, the gradients may tell why. Elsewhere a step may do with them what it likes.
          const isStuck = learningRate > 0 && found.every((number, index) => number === DATA[index]);
          const grads = isStuck ? parameters.map(({ grad }) => grad) : [];
          const of = DATA.map((number, index) => `data ${number}, grad ${GRADIENTS[index]}, step ${learningRate}`);
          expect([...found, ...grads]).toBeNumbers([...expected, ...(isStuck ? GRADIENTS : [])], {
            labels: [...of.map((before) => `${before}: data`), ...of.map((before) => `${before}: grad`)],
            within: FORMULA_TOLERANCE,
          });
        }
      };

      test(
        'goes against the gradient',
        worth(5, () => {
          expectMoved([0.1]);
        }),
      );

      test(
        'goes as far as the learning rate says',
        worth(3, () => {
          expectMoved([0.5, 0.02, 0]);
        }),
      );
    }),
  );

  describe(
    'train',
    needs([...ALL_OF_06, 'squaredError', 'step'], () => {
      test(
        'returns the loss before each step',
        worth(8, () => {
          const { model, plain } = fresh(LECTURE);
          expectLosses(trainOn(LECTURE, model, 20), trained(plain, LECTURE, 20).losses);
        }),
      );

      // Losses fall for wrong trainings, too, and often faster. The parameters tell.
      for (const [steps, points] of [
        [1, 3],
        [2, 3],
        [3, 4],
      ] as const) {
        const when = steps === 1 ? '1 step' : `${steps} steps`;
        test(
          `leaves the right parameters after ${when}`,
          worth(points, () => {
            const { model, plain } = fresh(LECTURE);
            trainOn(LECTURE, model, steps);
            expectParameters(model, plain, trained(plain, LECTURE, steps).parameters, when);
          }),
        );
      }

      test(
        'goes on from where the model stands, whatever gradients it has',
        worth(3, () => {
          const { model, plain } = fresh(LECTURE);
          for (const inputs of LECTURE.inputs) for (const result of model.forward(inputs)) result.backward();
          const losses = [trainOn(LECTURE, model, 1), trainOn(LECTURE, model, 2)];
          const expected = trained(plain, LECTURE, 3);
          expectParameters(model, plain, expected.parameters, '1 step and 2 more');
          expectLosses(losses[0], expected.losses.slice(0, 1));
          expectLosses(losses[1], expected.losses.slice(1), 2);
        }),
      );

      test(
        'trains any model with one output',
        worth(2, () => {
          const { model, plain } = fresh(SMALL);
          const losses = trainOn(SMALL, model, 3);
          const expected = trained(plain, SMALL, 3);
          expectLosses(losses, expected.losses);
          expectParameters(model, plain, expected.parameters, '3 steps');
        }),
      );

      test(
        'makes no step if none is asked for',
        worth(1, () => {
          const { model, plain } = fresh(SMALL);
          expectLosses(trainOn(SMALL, model, 0), []);
          expectParameters(model, plain, trained(plain, SMALL, 0).parameters, '0 steps');
          // A function that never makes a step must not pass for that.
          expectLosses(trainOn(SMALL, model, 1), trained(plain, SMALL, 1).losses);
        }),
      );
    }),
  );
});
