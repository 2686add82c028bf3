import { Value } from '../../solutions/04-value';
import { median, shownMs } from './median';
import { Tape } from './tape';

/** Measured runs of each. As many more warm it up. */
const RUNS = 7;
const EXAMPLES = 1_000;
/** The inputs of MLP(3, [16, 16, 1]), and the neurons of each of its layers. */
const SIZES = [3, 16, 16, 1] as const;
const CHAIN = 1_000_000;
const WIDTH = 100_000;

/** The Value of the exercises, with the operation that a network needs besides. */
class Neural extends Value {
  tanh(): this {
    const out = this.node(Math.tanh(this.data), [this], 'tanh');
    out.backwardStep = () => {
      this.grad += (1 - out.data ** 2) * out.grad;
    };
    return out;
  }
}

/** A task for the engine, and the same for the tape. Each is forward and backward. */
interface Row {
  what: string;
  byEngine: () => void;
  byTape: () => void;
}

/**
 * Measures the engine beside a tape of typed arrays, which is the least that such an engine needs.
 *
 * @returns lines of a table
 */
export function engineFigures(): [string, string][] {
  const rows: Row[] = [
    { what: 'MLP(3, [16, 16, 1]), 1,000 examples, 675,000 nodes', byEngine: network(), byTape: networkOnTape() },
    { what: 'a chain of 1,000,000 additions', byEngine: chain, byTape: chainOnTape },
    { what: 'a sum of 100,000 products', byEngine: wideSum, byTape: wideSumOnTape },
  ];
  return rows.flatMap(({ what, byEngine, byTape }) => {
    const [ours, floor] = [timeOf(byEngine), timeOf(byTape)];
    return [
      [what, shownMs(ours)],
      ['  by typed arrays', shownMs(floor)],
      ['  ratio', (ours / floor).toFixed(1)],
    ] satisfies [string, string][];
  });
}

/** Milliseconds of processor time, all threads together: on a busy machine the clock tells little. */
function timeOf(task: () => void): number {
  const times = Array.from({ length: 2 * RUNS }, () => {
    const start = process.cpuUsage();
    task();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  // The first half warms up.
  return median(times.slice(RUNS));
}

/** The number in a weight or an input. Any will do. */
const some = (index: number): number => Math.sin(1.7 * index + 1);

function network(): () => void {
  const layers = layersOf((index) => new Neural(some(index)));
  return () => {
    for (let example = 0; example < EXAMPLES; example += 1) {
      let results = inputsOf(example).map((input) => new Neural(input));
      for (const neurons of layers)
        results = neurons.map(({ bias, weights }) => {
          let sum = bias;
          for (let index = 0; index < weights.length; index += 1)
            sum = sum.add((weights[index] as Neural).mul(results[index] as Neural));
          return sum.tanh();
        });
      (results[0] as Neural).add(-1).pow(2).backward();
    }
  };
}

function networkOnTape(): () => void {
  const tape = new Tape(2_000);
  const layers = layersOf((index) => tape.leaf(some(index)));
  const { length } = tape;
  return () => {
    for (let example = 0; example < EXAMPLES; example += 1) {
      let results = inputsOf(example).map((input) => tape.leaf(input));
      for (const neurons of layers)
        results = neurons.map(({ bias, weights }) => {
          let sum = bias;
          for (let index = 0; index < weights.length; index += 1)
            sum = tape.add(sum, tape.mul(weights[index] as number, results[index] as number));
          return tape.tanh(sum);
        });
      const difference = tape.add(results[0] as number, tape.leaf(-1));
      tape.backward(tape.mul(difference, difference));
      tape.cut(length);
    }
  };
}

/** Layers of neurons. Each weight is made by `make`. */
function layersOf<V>(make: (index: number) => V): { bias: V; weights: V[] }[][] {
  let index = 0;
  return SIZES.slice(1).map((size, layer) =>
    Array.from({ length: size }, () => ({
      bias: make(index++),
      weights: Array.from({ length: SIZES[layer] as number }, () => make(index++)),
    })),
  );
}

function inputsOf(example: number): number[] {
  return [some(example), some(example + 1), some(example + 2)];
}

function chain(): void {
  let sum = new Value(0);
  for (let length = 0; length < CHAIN; length += 1) sum = sum.add(1);
  sum.backward();
}

function chainOnTape(): void {
  const tape = new Tape(2 * CHAIN + 1);
  let sum = tape.leaf(0);
  for (let length = 0; length < CHAIN; length += 1) sum = tape.add(sum, tape.leaf(1));
  tape.backward(sum);
}

function wideSum(): void {
  let sum = new Value(0);
  for (let width = 0; width < WIDTH; width += 1) sum = sum.add(new Value(width).mul(some(width)));
  sum.backward();
}

function wideSumOnTape(): void {
  const tape = new Tape(4 * WIDTH + 1);
  let sum = tape.leaf(0);
  for (let width = 0; width < WIDTH; width += 1)
    sum = tape.add(sum, tape.mul(tape.leaf(width), tape.leaf(some(width))));
  tape.backward(sum);
}
