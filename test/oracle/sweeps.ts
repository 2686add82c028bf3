import { OperationSweep, type Rule, type Taken, type WrongSum } from './operation-sweep';
import type { Operation, Value } from './operations';

const PRODUCT: Rule = { method: 'mul', data: (a, b) => a * b, derivatives: [(_, b) => b, (a) => a] };
const POWER: Rule = { method: 'pow', data: (a, b) => a ** b, derivatives: [(a, b) => b * a ** (b - 1)] };
const QUOTIENT: Rule = { method: 'div', data: (a, b) => a / b, derivatives: [(_, b) => 1 / b, (a, b) => -a / b ** 2] };
const EXPONENTIAL: Rule = { method: 'exp', data: Math.exp, derivatives: [Math.exp] };
const LOGARITHM: Rule = { method: 'log', data: Math.log, derivatives: [(a) => 1 / a] };
const NEGATION: Rule = { method: 'neg', data: (a) => -a, derivatives: [() => -1] };
const ADDITION: Rule = { method: 'add', data: (a, b) => a + b, derivatives: [() => 1, () => 1] };
const SUM: Rule = { method: 'radd', data: (a, b) => a + b, derivatives: [() => 1] };

/** Where a special case of a learner may begin or end: ones and twos, large numbers of both signs, and 0. */
const NUMBERS = [1, 2, 0.5, 3000, -1, -3000, 0];
const DIVISORS = NUMBERS.filter((number) => number !== 0);

/** Both operands of one sign, opposite, equal, small, far apart, or one of them tiny. */
const TWO_NUMBERS = [
  [1, -1],
  [-1, -2],
  [2, 1],
  [0.05, -0.05],
  [10, 3000],
  [2, 2],
  [1, 1e-6],
] as const;

const alone = (numbers: readonly number[]) => numbers.map((a) => [a] as const);
const on = (a: number, numbers: readonly number[]) => numbers.map((b) => [a, b] as const);

const sweep = (rule: Rule, takes: Taken, ...points: (readonly (readonly [number, number?])[])[]) =>
  new OperationSweep<Value>(rule, takes, points.flat());

/** The operations of exercise 04 by name, each at many points, and the addition, which many write themselves. */
const SWEEPS: Record<string, readonly OperationSweep<Value>[]> = {
  add: [
    sweep(ADDITION, 'Value', on(3, [3]), on(1, [-1]), on(-2, [0.5])),
    sweep(ADDITION, 'number', on(3, [5, 1, 0, -2])),
  ],
  mul: [
    sweep(PRODUCT, 'Value', TWO_NUMBERS, on(0, [10]), on(10, [0])),
    sweep(PRODUCT, 'number', on(3, NUMBERS), on(0, [4]), on(-3, [2])),
  ],
  pow: [
    sweep(POWER, 'number', on(2, [-3, -1, 0, 1, 4, 1 / 3, 1.5]), on(0, [1, 2])),
    sweep(POWER, 'number', on(-2, [-1, 2, 3]), on(5e-4, [-1, 3]), on(30, [3]), on(-1, [2])),
  ],
  div: [
    sweep(QUOTIENT, 'Value', TWO_NUMBERS, on(0, [10])),
    sweep(QUOTIENT, 'number', on(3, DIVISORS), on(0, [1, 4]), on(-3, [2])),
  ],
  exp: [sweep(EXPONENTIAL, 'nothing', alone([0, 1, 0.05, 3, -5, 10, 10, -12, 30, -30]))],
  log: [sweep(LOGARITHM, 'nothing', alone([1, 0.05, 2, 50, 1e6, 1e-3, 1e-6]))],
  neg: [sweep(NEGATION, 'nothing', alone([1, 0.05, 3000, -1, 0]))],
  radd: [sweep(SUM, 'number', on(3, [1, 10, -1, 0, -3000]), on(1, [7]), on(0, [2]), on(-4, [4]))],
};

/** The operations of this name at points where a class gives other numbers than expected. */
export function wrongInSweeps(Value: object, name: string): Operation[] {
  return (SWEEPS[name] ?? []).flatMap((one) => one.wrongIn(Value));
}

/** What goes wrong only where many calls of this name are added up. */
export function wrongSums(Value: object, name: string): WrongSum[] {
  return (SWEEPS[name] ?? []).flatMap((one) => one.wrongTogetherIn(Value) ?? []);
}
