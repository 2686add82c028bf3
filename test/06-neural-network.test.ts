import { describe, test } from '@jest/globals';
import type { Layer, MLP, Neuron, Value as ValueType } from '../exercises/06-neural-network';
import { exercise, expect, needs, worth } from '../grader/suite';
import { dataOf, inOrder, numbered } from './oracle/lists';
import {
  ACTIVATIONS,
  computed,
  Drawing,
  EXAMPLES,
  gradientOfSum,
  INPUTS,
  labelled,
  layersOf,
  NETWORK_TOLERANCE,
  namesIn,
  numbersIn,
  plainLayers,
  valuesIn,
} from './oracle/network';

/** Largest error of a right formula: only the last few digits may differ. */
const FORMULA_TOLERANCE = 1e-10;

type Exports = typeof import('../exercises/06-neural-network');

const TANH = ['tanh'] as const;

const OPTIONS = {
  title: 'A neural network',
  keepsPassed: true,
  swappable: { 'engine/random': { uniform: new Drawing().uniform } },
};

exercise<Exports>('06-neural-network', OPTIONS, ({ Neuron, Layer, MLP, Value }, swap) => {
  /** Makes something that draws its weights, from the same numbers each time. */
  const drawn = <T>(make: () => T) => swap({ uniform: new Drawing().uniform }, make);

  /** Three times v, by additions alone: a gradient of 3 then arrives at v. */
  const tripled = (v: ValueType) => v.add(v).add(v);

  describe('randomWeights', () => {
    test(
      'gives a Neuron a weight for each input, in order, and a bias of 0',
      worth(3, { at: 'Neuron.constructor' }, () => {
        for (const inputs of [3, 1]) {
          const drawing = new Drawing();
          const { weights, bias } = swap({ uniform: drawing.uniform }, () => new Neuron(inputs));
          const expected = Drawing.numbers(inputs);
          const found = [drawing.calls, ...weights.map(({ data }) => data), bias.data];
          expect(found).toBeNumbers([inputs, ...expected, 0], {
            labels: [
              `new Neuron(${inputs}): calls of uniform`,
              ...expected.map((_, index) => `weights[${index}].data`),
              'bias.data',
            ],
            within: FORMULA_TOLERANCE,
          });
        }
      }),
    );

    test(
      'gives each neuron of a Layer weights of its own',
      worth(2, { at: 'Layer.constructor' }, () => {
        const drawing = new Drawing();
        const { neurons } = swap({ uniform: drawing.uniform }, () => new Layer(2, 3));
        const sizes = [neurons.length, ...neurons.map(({ weights }) => weights.length)];
        const labels = ['new Layer(2, 3): neurons', ...numbered(neurons.length, (n) => `weights of neuron ${n}`)];
        expect(sizes).toBeNumbers([3, ...neurons.map(() => 2)], { labels, within: 0 });
        // Neurons may be made in any order.
        const weights = inOrder(neurons.flatMap((neuron) => neuron.weights.map(({ data }) => data)));
        const biases = neurons.map(({ bias }) => bias.data);
        expect([drawing.calls, ...weights, ...biases]).toBeNumbers([6, ...inOrder(Drawing.numbers(6)), 0, 0, 0], {
          labels: [
            'new Layer(2, 3): calls of uniform',
            ...numbered(6, (place) => `weight ${place} of all neurons, by size`),
            ...numbered(3, (place) => `bias of neuron ${place}`),
          ],
          within: FORMULA_TOLERANCE,
        });
      }),
    );
  });

  describe(
    'Neuron',
    needs(['04-value: mul', '05-more-operations: tanh', '05-more-operations: relu'], () => {
      test(
        'computes the activation of its sum',
        worth(3, { at: 'Neuron.forward' }, () => {
          for (const activation of [...ACTIVATIONS, undefined]) {
            const neuron = drawn(() => new Neuron(3, activation));
            const plain = plainLayers([{ neurons: [neuron] }], activation ?? 'tanh');
            for (const inputs of INPUTS) {
              const made = `new Neuron(${activation ? `3, '${activation}'` : 3}), forward([${inputs}])`;
              const { results } = computed(plain, inputs);
              const found = [neuron.forward(inputs), neuron.forward(inputs.map((x) => new Value(x)))];
              expect(dataOf(found)).toBeNumbers([...results, ...results], {
                labels: [`data of ${made}`, `data of ${made}, with Values as inputs`],
                within: FORMULA_TOLERANCE,
              });
            }
          }
        }),
      );

      test(
        'passes gradients on to its weights, its bias and its inputs',
        worth(5, { at: 'Neuron.forward' }, () => {
          for (const activation of ACTIVATIONS) {
            for (const numbers of INPUTS) {
              const neuron = drawn(() => new Neuron(3, activation));
              const plain = plainLayers([{ neurons: [neuron] }], activation);
              const inputs = numbers.map((x) => new Value(x));
              tripled(neuron.forward(inputs)).backward();
              const expected = gradientOfSum(plain, [numbers]).gradient.map((derivative) => 3 * derivative);
              const found = [...neuron.weights, neuron.bias, ...inputs].map(({ grad }) => grad);
              const names = [...namesIn(plain), ...numbered(3, (place) => `input ${place}`)];
              expect(found).toBeNumbers(expected, {
                labels: names.map((name) => `${name}: grad of 3 · forward([${numbers}]), '${activation}'`),
                within: FORMULA_TOLERANCE,
              });
            }
          }
        }),
      );
    }),
  );

  describe(
    'Layer',
    needs(['Neuron'], () => {
      test(
        'gives one result for each neuron, in an array',
        worth(3, { at: 'Layer.forward' }, () => {
          for (const [outputs, activation] of [
            [3, 'tanh'],
            [2, 'linear'],
            [1, 'relu'],
          ] as const) {
            const layer = drawn(() => new Layer(2, outputs, activation));
            const { results } = computed(plainLayers([layer], activation), [1.5, -0.5]);
            expect(dataOf(layer.forward([1.5, -0.5]))).toBeNumbers(results, {
              labels: numbered(
                outputs,
                (place) => `new Layer(2, ${outputs}, '${activation}'): result ${place} of forward([1.5, -0.5])`,
              ),
              within: FORMULA_TOLERANCE,
            });
          }
        }),
      );
    }),
  );

  describe(
    'MLP',
    needs(['Layer'], () => {
      test(
        'has a layer for each size, with as many inputs as the layer before has neurons',
        worth(2, { at: 'MLP.constructor' }, () => {
          const { layers } = drawn(() => new MLP(3, [4, 2, 1]));
          const found = layers.flatMap(({ neurons }) => [neurons.length, neurons[0]?.weights.length]);
          expect(found).toBeNumbers([4, 3, 2, 4, 1, 2], {
            labels: numbered(3, (place) => place).flatMap((place) => [
              `new MLP(3, [4, 2, 1]): neurons in layer ${place}`,
              `weights of a neuron in layer ${place}`,
            ]),
            within: 0,
          });
        }),
      );

      test(
        'puts the inputs through all layers',
        worth(4, { at: 'MLP.forward' }, () => {
          for (const activation of ['tanh', 'relu'] as const) {
            const network = drawn(() => new MLP(3, [4, 4, 1], activation));
            const plain = plainLayers(network.layers, activation, activation);
            for (const inputs of EXAMPLES) {
              expect(dataOf(network.forward(inputs))).toBeNumbers(computed(plain, inputs).results, {
                labels: [`new MLP(3, [4, 4, 1], '${activation}'): result of forward([${inputs}])`],
                within: NETWORK_TOLERANCE,
              });
            }
          }
        }),
      );

      test(
        'sends gradients back to all weights, biases and inputs',
        worth(4, { at: 'MLP.forward' }, () => {
          for (const activation of ['tanh', 'relu'] as const) {
            const network = drawn(() => new MLP(3, [4, 4, 1], activation));
            const plain = plainLayers(network.layers, activation, activation);
            const inputs = EXAMPLES.map((example) => example.map((x) => new Value(x)));
            const results = inputs.flatMap((example) => network.forward(example));
            results.reduce((sum, result) => sum.add(result)).backward();
            const { gradient, names } = gradientOfSum(plain, EXAMPLES);
            const found = [...valuesIn(network.layers), ...inputs.flat()].map(({ grad }) => grad);
            expect(found).toBeNumbers(gradient, {
              labels: names.map((name) => `${name}: grad of the sum of four results, '${activation}'`),
              within: NETWORK_TOLERANCE,
            });
          }
        }),
      );

      test(
        'has a linear last layer, so that results may be of any size',
        worth(1, { at: 'MLP.constructor' }, () => {
          for (const activation of ['tanh', 'relu'] as const) {
            const { uniform } = new Drawing();
            const large = (low: number, high: number) => 4 * uniform(low, high);
            const network = swap({ uniform: large }, () => new MLP(1, [1, 2], activation));
            const { results } = computed(plainLayers(network.layers, activation), [1]);
            expect(dataOf(network.forward([1]))).toBeNumbers(results, {
              labels: numbered(2, (place) => `new MLP(1, [1, 2], '${activation}'): result ${place} of forward([1])`),
              within: NETWORK_TOLERANCE,
            });
          }
        }),
      );

      test(
        'keeps nothing from one forward to the next',
        worth(1, { at: 'Neuron.forward' }, () => {
          const network = drawn(() => new MLP(3, [2, 2]));
          const plain = plainLayers(network.layers, 'tanh');
          const inTurn = [0, 1, 0].map((index) => EXAMPLES[index] as number[]);
          for (const [turn, inputs] of inTurn.entries()) {
            expect(dataOf(network.forward(inputs))).toBeNumbers(computed(plain, inputs).results, {
              labels: numbered(2, (place) => `call ${turn + 1}, forward([${inputs}]): result ${place}`),
              within: NETWORK_TOLERANCE,
            });
          }
        }),
      );
    }),
  );

  describe(
    'parameters',
    needs(['Neuron'], () => {
      const cases = [
        ['of a Neuron are its weights, then its bias', 3, 'Neuron.parameters', () => new Neuron(3)],
        ['of a Layer are those of its neurons', 3, 'Layer.parameters', () => new Layer(3, 2)],
        ['of an MLP are those of its layers', 2, 'MLP.parameters', () => new MLP(3, [16, 16, 1])],
      ] as const;

      for (const [title, points, at, make] of cases) {
        test(
          title,
          worth(points, { at }, () => {
            const made = drawn<Neuron | Layer | MLP>(make);
            const layers = layersOf(made);
            const plain = plainLayers(layers, ...(layers.length === 1 ? TANH : [...TANH, ...TANH]));
            // Asked twice: the first answer must not change the second one.
            made.parameters();
            const parameters: unknown = made.parameters();
            expect(dataOf(parameters)).toBeNumbers(numbersIn(plain), labelled(plain, 'data'));
            // forward goes on with these very Values, so they get its gradients.
            const results = [made.forward([2, -1, 0.5])].flat();
            results.reduce((sum, result) => sum.add(result)).backward();
            const grads = (parameters as ValueType[]).map(({ grad }) => grad);
            expect(grads).toBeNumbers(computed(plain, [2, -1, 0.5]).parameters, labelled(plain, 'grad'));
          }),
        );
      }
    }),
  );

  describe(
    'zeroGrad',
    needs(['parameters'], () => {
      test(
        'sets all gradients to 0 and leaves all else, so that the next backward gives what the first gave',
        worth(4, () => {
          const network = drawn(() => new MLP(2, [3, 1]));
          const plain = plainLayers(network.layers, 'tanh');
          // Held from the beginning: a training loop holds them, too.
          const values = valuesIn(network.layers);
          const goBack = () => [network.forward([0.5, -1])].flat()[0]?.backward();
          goBack();
          network.zeroGrad();
          expect(values.flatMap(({ grad, data }) => [grad, data])).toBeNumbers(
            numbersIn(plain).flatMap((data) => [0, data]),
            {
              labels: namesIn(plain).flatMap((name) => [`grad of ${name}, set to 0`, `data of ${name}, as before`]),
              within: NETWORK_TOLERANCE,
            },
          );
          goBack();
          const again = computed(plain, [0.5, -1]).parameters;
          expect(values.map(({ grad }) => grad)).toBeNumbers(again, labelled(plain, 'grad, of another backward,'));
        }),
      );
    }),
  );
});
