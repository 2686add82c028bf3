import type { Activation, Layer, MLP, Neuron, Value } from '../../exercises/06-neural-network';
import { addUp, numbered } from './lists';

/** Largest error of a network: sums that are taken in another order differ in more digits. */
export const NETWORK_TOLERANCE = 1e-9;

/** The lecture's four examples. */
export const EXAMPLES = [
  [2, 3, -1],
  [3, -1, 0.5],
  [0.5, 1, 1],
  [1, 1, -1],
];

/** Inputs for which the sum of a neuron is above 0, and below 0: there tanh, relu and linear differ. */
export const INPUTS = [
  [2, -1, 0.5],
  [-2, 1, -0.5],
];

export const ACTIVATIONS: readonly Activation[] = ['tanh', 'relu', 'linear'];

/** A layer in plain numbers: for each neuron its weights and its bias. */
export interface PlainLayer {
  activation: Activation;
  neurons: readonly { weights: readonly number[]; bias: number }[];
}

/** What a network computes, and how the sum of its results moves. */
export interface Computed {
  results: number[];
  /** The derivatives by the weights and the bias of each neuron in turn. */
  parameters: number[];
  /** The derivatives by the inputs. */
  inputs: number[];
}

const VALUE: Record<Activation, (sum: number) => number> = {
  tanh: (sum) => Math.tanh(sum),
  relu: (sum) => Math.max(0, sum),
  linear: (sum) => sum,
};
const SLOPE: Record<Activation, (sum: number) => number> = {
  tanh: (sum) => 1 - Math.tanh(sum) ** 2,
  relu: (sum) => (sum > 0 ? 1 : 0),
  linear: () => 1,
};

/** Computes layers one after another, and the gradients from the last one back, each as if 1 arrived at each result. */
export function computed([layer, ...others]: readonly PlainLayer[], inputs: readonly number[]): Computed {
  if (!layer) return { results: [...inputs], parameters: [], inputs: inputs.map(() => 1) };
  const { activation, neurons } = layer;
  const sums = neurons.map(({ weights, bias }) => inputs.reduce((sum, x, i) => sum + (weights[i] ?? 0) * x, bias));
  const behind = computed(others, sums.map(VALUE[activation]));
  const slopes = sums.map((sum, neuron) => SLOPE[activation](sum) * (behind.inputs[neuron] as number));
  const derivatives = ({ weights }: PlainLayer['neurons'][number], neuron: number) => {
    const slope = slopes[neuron] as number;
    return [...weights.map((_, i) => slope * (inputs[i] ?? 0)), slope];
  };
  return {
    results: behind.results,
    parameters: [...neurons.flatMap(derivatives), ...behind.parameters],
    inputs: inputs.map((_, i) =>
      neurons.reduce((sum, { weights }, n) => sum + (weights[i] ?? 0) * (slopes[n] ?? 0), 0),
    ),
  };
}

/** How the sum of the results for all examples moves: by each weight and bias, then by the inputs of each example. */
export function gradientOfSum(layers: readonly PlainLayer[], examples: readonly (readonly number[])[]) {
  const each = examples.map((example) => computed(layers, example));
  const inputNames = examples.flatMap((example) =>
    numbered(example.length, (place) => `input ${place} of [${example}]`),
  );
  return {
    gradient: [...addUp(each.map(({ parameters }) => parameters)), ...each.flatMap(({ inputs }) => inputs)],
    names: [...namesIn(layers), ...inputNames],
  };
}

/** The layers of a network; of a layer or a neuron, that alone. */
export function layersOf(made: Neuron | Layer | MLP): readonly Pick<Layer, 'neurons'>[] {
  const { layers, neurons } = made as Partial<MLP & Layer>;
  return layers ?? [{ neurons: neurons ?? [made as Neuron] }];
}

/** The layers of a learner's network in plain numbers, as they are now. Weights that are no Values count as well. */
export function plainLayers(layers: readonly Pick<Layer, 'neurons'>[], ...activations: Activation[]): PlainLayer[] {
  const numberIn = (value: Value | number) => (typeof value === 'number' ? value : value.data);
  return layers.map(({ neurons }, index) => ({
    activation: activations[index] ?? 'linear',
    neurons: neurons.map(({ weights, bias }) => ({ weights: weights.map(numberIn), bias: numberIn(bias) })),
  }));
}

/** The weights and the bias of each neuron in turn. */
export function numbersIn(layers: readonly PlainLayer[]): number[] {
  return layers.flatMap(({ neurons }) => neurons.flatMap(({ weights, bias }) => [...weights, bias]));
}

/** The same of a learner's layers: the Values themselves. */
export function valuesIn(layers: readonly Pick<Layer, 'neurons'>[]): Value[] {
  return layers.flatMap(({ neurons }) => neurons.flatMap(({ weights, bias }) => [...weights, bias]));
}

/** What each of them is, for the screen: `layer 1, neuron 2: weight 3`. */
export function namesIn(layers: readonly PlainLayer[]): string[] {
  return layers.flatMap(({ neurons }, layer) =>
    neurons.flatMap(({ weights }, neuron) => {
      const where = `${layers.length > 1 ? `layer ${layer + 1}, ` : ''}neuron ${neuron + 1}`;
      return [...weights.map((_, index) => `${where}: weight ${index + 1}`), `${where}: bias`];
    }),
  );
}

/** Labels and tolerance for a number of each weight and bias. */
export function labelled(layers: readonly PlainLayer[], what: string) {
  return { labels: namesIn(layers).map((name) => `${what} of ${name}`), within: NETWORK_TOLERANCE };
}

/** Hands out numbers from -1 to 1 that look random and are always the same, and counts how often it is asked. */
export class Drawing {
  calls = 0;

  /** The number of a call, scaled to the range that it asks for. */
  readonly uniform = (low: number, high: number): number => {
    const drawn = Math.round(100 * Math.sin(1.7 * this.calls + 1)) / 100;
    this.calls += 1;
    return low + ((high - low) * (drawn + 1)) / 2;
  };

  /** The numbers that so many calls give. */
  static numbers(count: number): number[] {
    const { uniform } = new Drawing();
    return Array.from({ length: count }, () => uniform(-1, 1));
  }
}
