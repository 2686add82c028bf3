import { evaluateFormula } from './formula';
import { near } from './near';

/** A Value of an answer. Any property may be anything. */
export type Loose = Record<string, unknown> & { data: number; grad: number };
export type ValueClass = new (data: number) => Loose;

interface Calculus {
  /** The numbers that it is asked at. None of them is in the facts of the exercise. */
  points: readonly (readonly number[])[];
  argument: 'value' | 'number' | 'none';
  data: string;
  slopes: readonly string[];
}

const PAIRS = [
  [1.7, -2.3],
  [0.8, 3.1],
  [-1.2, 0.6],
  [2.9, 1.4],
];
const SINGLES = [[0.7], [1.9], [2.6], [0.35]];

/** The operations, by formulas in a, b, n and out. */
const CALCULUS: Readonly<Record<string, Calculus>> = {
  mul: { points: PAIRS, argument: 'value', data: 'a * b', slopes: ['b', 'a'] },
  pow: {
    points: [
      [1.7, 3],
      [2.2, 2],
      [0.9, -1],
      [3.1, 0.5],
      [1.3, 4],
    ],
    argument: 'number',
    data: 'a ** n',
    slopes: ['n * a ** (n - 1)'],
  },
  div: { points: PAIRS, argument: 'value', data: 'a / b', slopes: ['1 / b', '-a / b ** 2'] },
  exp: { points: SINGLES, argument: 'none', data: 'Math.exp(a)', slopes: ['Math.exp(a)'] },
  log: { points: SINGLES, argument: 'none', data: 'Math.log(a)', slopes: ['1 / a'] },
  neg: { points: SINGLES, argument: 'none', data: '-a', slopes: ['-1'] },
  radd: { points: PAIRS, argument: 'number', data: 'a + n', slopes: ['1'] },
};

export function calculusOf(part: string): Calculus {
  return CALCULUS[part] as Calculus;
}

/** The value of a formula of an operation at one point. */
export function formulaAt(text: string, part: string, at: readonly number[]): number {
  const [a = 0, b = 0] = at;
  const out = evaluateFormula(calculusOf(part).data, { a, b, n: b });
  return evaluateFormula(text, calculusOf(part).argument === 'value' ? { a, b, out } : { a, n: b, out });
}

export interface ValueRun {
  out: Loose;
  operands: Loose[];
  grads: number[];
  leafGrads: number[];
}

export interface RunOf {
  copies?: number;
  /** The `grad` of one operand before backward. */
  preset?: { operand: number; grad: number };
  areSums?: boolean;
  withNumber?: boolean;
}

/** Runs an operation once, adds its result up, and goes backward from the sum. */
export function runAt(
  V: ValueClass,
  part: string,
  at: readonly number[],
  { copies = 3, preset, areSums, withNumber }: RunOf = {},
): ValueRun {
  const { argument } = calculusOf(part);
  const leaves = (argument === 'value' && !withNumber ? at : at.slice(0, 1)).map((number) => new V(number));
  const operands = areSums ? leaves.map((leaf) => call(leaf, 'add', 0)) : leaves;
  if (preset) (operands[preset.operand] as Loose).grad = preset.grad;
  const given = argument === 'none' ? [] : [argument === 'value' && !withNumber ? operands[1] : at[1]];
  const out = call(operands[0] as Loose, part, ...given);
  let sum = copies === 1 ? call(out, 'add', 0) : out;
  for (let copy = 1; copy < copies; copy += 1) sum = call(sum, 'add', out);
  call(sum, 'backward');
  return { out, operands, grads: operands.map(({ grad }) => grad), leafGrads: leaves.map(({ grad }) => grad) };
}

export function call(value: Loose, method: string, ...args: unknown[]): Loose {
  return (value[method] as (...all: unknown[]) => Loose).apply(value, args);
}

/** Tells whether an operation is wrong by itself, or by what it uses. */
export function isWrongOperation(V: ValueClass, part: string): boolean {
  return (part === 'pow' && takesText(V)) || isWrongInNumbers(V, part);
}

/** True if `pow` takes a text for an exponent. */
function takesText(V: ValueClass): boolean {
  try {
    return !Number.isNaN(call(new V(2), 'pow', '3').data);
  } catch {
    return false;
  }
}

function isWrongInNumbers(V: ValueClass, part: string): boolean {
  const { points, slopes, data, argument } = calculusOf(part);
  const extra =
    argument === 'number' && part === 'pow'
      ? [
          [0, 2],
          [-1.5, 3],
          [2, 1],
        ]
      : [points[0]?.map(() => 1) ?? []];
  try {
    return [...points, ...extra].some((at) => {
      const once = runAt(V, part, at, { areSums: true });
      const isAdded = slopes.every((_, operand) => {
        const preset = runAt(V, part, at, { preset: { operand, grad: 100 } });
        return near(preset.grads[operand], (once.leafGrads[operand] as number) + 100, 1e-8);
      });
      const plain = argument === 'value' ? runAt(V, part, at, { withNumber: true }) : once;
      const isKept = once.operands.every((operand, index) => near(operand.data, at[index]));
      const isRight =
        near(once.out.data, formulaAt(data, part, at), 1e-8) &&
        near(plain.out.data, once.out.data, 1e-8) &&
        slopes.every((slope, index) => near(once.leafGrads[index], 3 * formulaAt(slope, part, at), 1e-8)) &&
        near(plain.grads[0], once.leafGrads[0], 1e-8);
      return !isKept || !isRight || !(isAdded || isReset(V)) || addsUpWrong(V, part, at);
    });
  } catch {
    return true;
  }
}

/** Some right classes set all gradients to 0 before they go backward. */
export function isReset(V: ValueClass): boolean {
  const [x, y] = [new V(2), new V(3)];
  x.grad = 100;
  call(call(x, 'add', y), 'backward');
  return x.grad === 1;
}

/** Two results of the same operands, with another use of these beside. */
function addsUpWrong(V: ValueClass, part: string, at: readonly number[]): boolean {
  const { argument, slopes } = calculusOf(part);
  const operands = (argument === 'value' ? at : at.slice(0, 1)).map((number) => new V(number));
  const given = argument === 'none' ? [] : [argument === 'value' ? operands[1] : at[1]];
  const [a] = operands as [Loose];
  const sum = call(call(a, part, ...given), 'add', call(a, part, ...given));
  call(call(sum, 'add', call(a, 'add', a)), 'backward');
  return !near(a.grad, 2 * formulaAt(slopes[0] as string, part, at) + 2, 1e-8);
}
