import { exponential, halfPower, logarithm } from '../../advice/diagnosis/reading/terms/elementary';

/** An operation of a Value in plain numbers. */
interface PlainOperation {
  data(x: number, y: number): number;
  /** The derivatives by x and by y. */
  slopes(x: number, y: number): readonly [number, number];
  /** How it is written in a graph, where a number stands for the second operand. */
  written(y: string): string;
}

/** The operations of exercises 04 and 05 by the names of their methods: x is the Value itself, y the argument. */
const OPERATIONS: Readonly<Record<string, PlainOperation>> = {
  add: { data: (x, y) => x + y, slopes: () => [1, 1], written: (y) => `+ ${y}` },
  radd: { data: (x, y) => y + x, slopes: () => [1, 1], written: (y) => `${y} +` },
  sub: { data: (x, y) => x - y, slopes: () => [1, -1], written: (y) => `− ${y}` },
  rsub: { data: (x, y) => y - x, slopes: () => [-1, 1], written: (y) => `${y} −` },
  mul: { data: (x, y) => x * y, slopes: (x, y) => [y, x], written: (y) => `× ${y}` },
  rmul: { data: (x, y) => y * x, slopes: (x, y) => [y, x], written: (y) => `${y} ×` },
  div: { data: (x, y) => x / y, slopes: (x, y) => [1 / y, -x / (y * y)], written: (y) => `÷ ${y}` },
  rdiv: { data: (x, y) => y / x, slopes: (x, y) => [-y / (x * x), 1 / x], written: (y) => `${y} ÷` },
  pow: {
    data: power,
    slopes: (x, y) => [y === 0 ? 0 : y * power(x, y - 1), power(x, y) * logarithm(x)],
    written: (y) => `^ ${y}`,
  },
  neg: { data: (x) => -x, slopes: () => [-1, 0], written: () => 'neg' },
  exp: { data: exponential, slopes: (x) => [exponential(x), 0], written: () => 'exp' },
  log: { data: logarithm, slopes: (x) => [1 / x, 0], written: () => 'log' },
  tanh: { data: tanh, slopes: (x) => [1 - tanh(x) * tanh(x), 0], written: () => 'tanh' },
  relu: { data: (x) => Math.max(0, x), slopes: (x) => [x > 0 ? 1 : 0, 0], written: () => 'relu' },
};

function power(x: number, exponent: number): number {
  return Number.isInteger(2 * exponent) ? halfPower(x, exponent) : exponential(exponent * logarithm(x));
}

function tanh(x: number): number {
  const small = exponential(-2 * Math.abs(x));
  return (Math.sign(x) * (1 - small)) / (1 + small);
}

/** The operation of a method. Undefined if it is none of those whose derivatives are known here. */
export function plainOperation(name: string): PlainOperation | undefined {
  return Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
}
