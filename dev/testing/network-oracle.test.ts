import { describe, expect, test } from '@jest/globals';
import { type Computed, computed, Drawing, EXAMPLES, numbersIn, type PlainLayer } from '../../test/oracle/network';
import { activationsOf, LECTURE, SMALL, type Task, trained } from '../../test/oracle/training';

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

describe('the oracle of training', () => {
  const start = ({ model: [inputs, outputs, activation] }: Task) => network(inputs, outputs, activation);

  test('has the activations of a network', () => {
    expect(start(LECTURE).map(({ activation }) => activation)).toEqual(activationsOf(LECTURE));
  });

  test('has the losses that PyTorch finds', () => {
    const { losses } = trained(start(LECTURE), LECTURE, 20);
    expect(losses).toHaveLength(20);
    expectClose(losses.slice(0, 3), [4.093219376701037, 2.8450503240880005, 2.3607761975840065]);
    expectClose(losses.slice(-1), [0.08963178618143278]);
    expectClose(trained(start(SMALL), SMALL, 3).losses, [8.68827842, 5.1548341545163945, 3.8429386837841313]);
  });

  test.each([
    [1, 0.8485250304856571, 0.028944691596191584],
    [2, 0.8533459137638802, 0.02752330201141561],
    [3, 0.8560024176890212, 0.01433824598873015],
    [20, 0.8733222165638469, -0.20445810752542448],
  ])('has the parameters that PyTorch has after %d steps', (steps, first, last) => {
    const { parameters } = trained(start(LECTURE), LECTURE, steps);
    expect(parameters).toHaveLength(41);
    expectClose([parameters[0] as number, parameters[40] as number], [first, last]);
  });

  test('moves every parameter of another network as PyTorch does', () => {
    expectClose(
      trained(start(SMALL), SMALL, 3).parameters,
      [
        0.9955641247263304, -0.1387989789640638, -0.2182128863409352, -0.9519898543559515, -0.17900507282202424,
        0.0019898543559515253, 0.8548834190775759, 0.3999478210713652, 0.1547306514696939, -0.9782484885535637,
        0.3355886453657353, 0.7814357324911471, 0.33006502131249527,
      ],
    );
  });
});

function result(found: Computed | undefined): number {
  return found?.results[0] ?? Number.NaN;
}
