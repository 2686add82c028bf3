import { describe, expect, test } from '@jest/globals';
import { type Computed, computed, Drawing, EXAMPLES, numbersIn, type PlainLayer } from '../../test/oracle/network';

// The expected numbers are PyTorch's, in float64.
const CLOSE = 12;

/** A network whose weights are the numbers of a Drawing, neuron by neuron, with biases of 0. */
function network(inputs: number, outputs: readonly number[], activation: 'tanh' | 'relu'): PlainLayer[] {
  const { uniform } = new Drawing();
  const sizes = [inputs, ...outputs];
  return outputs.map((size, layer) => ({
    activation: layer < outputs.length - 1 ? activation : 'linear',
    neurons: Array.from({ length: size }, () => ({
      weights: Array.from({ length: sizes[layer] as number }, () => uniform(-1, 1)),
      bias: 0,
    })),
  }));
}

function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [index, number] of expected.entries()) expect(found[index]).toBeCloseTo(number, CLOSE);
}

describe('the oracle of networks', () => {
  test('draws the weights with which PyTorch was asked', () => {
    expectClose(Drawing.numbers(8), [0.84, 0.43, -0.95, -0.18, 1, -0.08, -0.98, 0.33]);
  });

  test.each([
    [
      'tanh',
      0.6498274636719203,
      [1.155448534915438, -0.577724267457719, 0.2888621337288595, 0.577724267457719],
      [0.48528838466448393, 0.24842143500681915, -0.548838054084833],
    ],
    ['relu', 0.775, [2, -1, 0.5, 1], [0.84, 0.43, -0.95]],
    ['linear', 0.775, [2, -1, 0.5, 1], [0.84, 0.43, -0.95]],
  ] as const)('computes a neuron with %s as PyTorch does', (activation, result, parameters, inputs) => {
    const neuron = { activation, neurons: [{ weights: [0.84, 0.43, -0.95], bias: 0 }] };
    const found = computed([neuron], [2, -1, 0.5]);
    expectClose(found.results, [result]);
    expectClose(found.parameters, parameters);
    expectClose(found.inputs, inputs);
  });

  test.each([
    ['tanh', [0.03902048694801519, -1.0928205722263828, 0.4114083225471191, -0.08122552717354087], 4.093219376701037],
    ['relu', [0, -0.9010085, -0.088276, -0.4332], 3.89510220924825],
  ] as const)('computes a network with %s as PyTorch does', (activation, predictions, loss) => {
    const layers = network(3, [4, 4, 1], activation);
    expect(numbersIn(layers)).toHaveLength(41);
    const found = EXAMPLES.map((inputs) => computed(layers, inputs));
    expectClose(
      found.flatMap(({ results }) => results),
      predictions,
    );
    const targets = [1, -1, -1, 1];
    expectClose([targets.reduce((sum, target, index) => sum + (target - result(found[index])) ** 2, 0)], [loss]);
  });

  test('sends gradients back through a network as PyTorch does', () => {
    const layers = network(3, [4, 4, 1], 'tanh');
    const targets = [1, -1, -1, 1];
    // The gradient of the squared error is that of each result, times twice the difference.
    const grads = numbersIn(layers).map((_, parameter) =>
      EXAMPLES.reduce((sum, inputs, index) => {
        const found = computed(layers, inputs);
        return sum + 2 * (result(found) - (targets[index] as number)) * (found.parameters[parameter] as number);
      }, 0),
    );
    expectClose(grads.slice(0, 4), [-0.4262515242828571, -0.9683105655002802, -1.022180998729305, -0.9466317901141069]);
    expectClose(grads.slice(-2), [4.971297676032655, -1.4472345798095791]);
  });
});

function result(found: Computed | undefined): number {
  return found?.results[0] ?? Number.NaN;
}
