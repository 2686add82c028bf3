import { Random } from '../../grader/core/random';
import type { Answer } from './check-in-context';
import { constant, DUAL, type Dual } from './dual';

/** A Value as answers make it. */
interface Value {
  data: number;
  grad: number;
  backward(): void;
  add(other: Value | number): Value;
  mul(other: Value | number): Value;
  pow(exponent: unknown): Value;
  div(other: Value | number): Value;
  exp(): Value;
  log(): Value;
  neg(): Value;
  radd(other: number): Value;
}

/** An operation on one or two operands, for Values and for dual numbers. */
interface Step {
  name: string;
  onValues: (x: Value, y: Value) => Value;
  onDuals: (x: Dual, y: Dual) => Dual;
  /** Tells whether it is defined at these numbers, and its derivatives too. */
  isDefined: (x: number, y: number) => boolean;
}

/** Largest error, relative to numbers above 1. */
const ERROR = 1e-8;

/** Expressions of several operations. */
const EXPRESSION_COUNT = 150;

const always: Step['isDefined'] = () => true;

const STEPS: readonly Step[] = [
  { name: 'x.add(y)', onValues: (x, y) => x.add(y), onDuals: DUAL.add, isDefined: always },
  { name: 'x.mul(y)', onValues: (x, y) => x.mul(y), onDuals: DUAL.mul, isDefined: always },
  { name: 'x.mul(x)', onValues: (x) => x.mul(x), onDuals: (x) => DUAL.mul(x, x), isDefined: always },
  { name: 'x.div(y)', onValues: (x, y) => x.div(y), onDuals: DUAL.div, isDefined: (_, y) => y !== 0 },
  { name: 'x.exp()', onValues: (x) => x.exp(), onDuals: DUAL.exp, isDefined: (x) => x < 7 },
  { name: 'x.log()', onValues: (x) => x.log(), onDuals: DUAL.log, isDefined: (x) => x > 0 },
  { name: 'x.neg()', onValues: (x) => x.neg(), onDuals: DUAL.neg, isDefined: always },
  ...[-1, 0, 3, 2.5].map((n) =>
    withNumber(
      `x.mul(${n})`,
      (x) => x.mul(n),
      (x) => DUAL.mul(x, constant(n)),
    ),
  ),
  ...[1, 8, -0.5].map((n) =>
    withNumber(
      `x.div(${n})`,
      (x) => x.div(n),
      (x) => DUAL.div(x, constant(n)),
    ),
  ),
  ...[0, 5, -1].map((n) =>
    withNumber(
      `x.radd(${n})`,
      (x) => x.radd(n),
      (x) => DUAL.add(x, constant(n)),
    ),
  ),
  ...[0, 5].map((n) =>
    withNumber(
      `x.add(${n})`,
      (x) => x.add(n),
      (x) => DUAL.add(x, constant(n)),
    ),
  ),
  ...[3, 2, 1].map((n) => power(n, always)),
  // At 0 the power rule gives 0 · 0⁻¹ for x⁰: NaN in the reference solution too, so it is not judged.
  ...[0, -1, -2].map((n) => power(n, (x) => x !== 0)),
  ...[0.5, -1.5].map((n) => power(n, (x) => x > 0)),
];

/** Zero, one, negative, large and small numbers, and others. */
const NUMBERS = [0, 1, -1, 2.5, -4, 0.2, 1.7, -0.6, 5.5, 1e-3];

function power(n: number, isDefined: Step['isDefined']): Step {
  return withNumber(
    `x.pow(${n})`,
    (x) => x.pow(n),
    (x) => DUAL.pow(x, n),
    isDefined,
  );
}

function withNumber(name: string, onValues: Step['onValues'], onDuals: Step['onDuals'], isDefined = always): Step {
  return { name, onValues, onDuals, isDefined };
}

/** Compares a class with calculus: each operation at all pairs of numbers, then many operations together. */
export function checkValue({ exports }: Answer): string | null {
  const V = exports.Value as new (data: number) => Value;
  return checkOperations(V) ?? checkExpressions(V) ?? checkSecondBackward(V) ?? checkExponents(V);
}

/**
 * A second backward, on another result, through a sum that the first one has visited and given a gradient of 0;
 * then one on a graph of its own, which changes nothing in this one.
 */
function checkSecondBackward(V: new (data: number) => Value): string | null {
  const [x, y] = [new V(1.7), new V(-0.6)];
  const sum = x.add(y);
  sum.mul(0).backward();
  sum.mul(3).backward();
  new V(2).add(1).backward();
  const problem = differenceOf('x.grad', x.grad, 3) ?? differenceOf('y.grad', y.grad, 3);
  return problem && `3 · (x + y) after backward on 0 · (x + y): ${problem}`;
}

function checkOperations(V: new (data: number) => Value): string | null {
  for (const step of STEPS) {
    for (const x of NUMBERS) {
      for (const y of step.name.includes('y') ? NUMBERS : [1]) {
        if (!step.isDefined(x, y)) continue;
        const problem = checkOperation(V, step, x, y);
        if (problem) return `${step.name} for x = ${x}, y = ${y}: ${problem}`;
      }
    }
  }
  return null;
}

/** One operation twice, with the gradients 1 and 2: on leaves that have another use, then on sums that have none. */
function checkOperation(V: new (data: number) => Value, step: Step, x: number, y: number): string | null {
  const expected = step.onDuals({ value: x, slopes: [1, 0] }, { value: y, slopes: [0, 1] });
  for (const elsewhere of [1, 0]) {
    const leaves = [new V(x), new V(y)] as const;
    const [a, b] = elsewhere ? leaves : [leaves[0].add(new V(0)), leaves[1].add(new V(0))];
    const [first, second] = [step.onValues(a, b), step.onValues(a, b)];
    const out = first.add(second.add(second));
    (elsewhere ? out.add(a.add(b)) : out).backward();
    // Forward only: neither data nor gradients of operands may change.
    step.onValues(a, b);
    const problem =
      differenceOf('data', first.data, expected.value) ??
      differenceOf('x.data afterwards', leaves[0].data, x) ??
      differenceOf('y.data afterwards', leaves[1].data, y) ??
      differenceOf('x.grad', leaves[0].grad, 3 * expected.slopes[0] + elsewhere) ??
      differenceOf('y.grad', leaves[1].grad, 3 * expected.slopes[1] + elsewhere) ??
      (second === a ? null : differenceOf('grad of the result', second.grad, 2));
    if (problem) return problem;
  }
  return null;
}

/** Expressions over two leaves in which every result is used by the next step, and some again later. */
function checkExpressions(V: new (data: number) => Value): string | null {
  const random = new Random(2);
  for (let count = 0; count < EXPRESSION_COUNT; count += 1) {
    const at = [random.between(0.3, 2), random.between(-2, 2)] as const;
    const duals: Dual[] = [
      { value: at[0], slopes: [1, 0] },
      { value: at[1], slopes: [0, 1] },
    ];
    const values = [new V(at[0]), new V(at[1])];
    const names: string[] = [];
    for (let length = 0; length < 8; length += 1) {
      const step = random.pick(STEPS);
      const [x, y] = [duals.length - 1, Math.floor(random.next() * duals.length)];
      const [left, right] = [duals[x] as Dual, duals[y] as Dual];
      if (!step.isDefined(left.value, right.value)) continue;
      const result = step.onDuals(left, right);
      if (![result.value, ...result.slopes].every((number) => Math.abs(number) < 1e3)) continue;
      duals.push(result);
      values.push(step.onValues(values[x] as Value, values[y] as Value));
      names.push(`v${duals.length - 1} = ${step.name.replaceAll('x', `v${x}`).replace('y', `v${y}`)}`);
    }
    const [expected, yours] = [duals.at(-1) as Dual, values.at(-1) as Value];
    yours.backward();
    const problem =
      differenceOf('data', yours.data, expected.value) ??
      differenceOf('v0.grad', values[0]?.grad, expected.slopes[0]) ??
      differenceOf('v1.grad', values[1]?.grad, expected.slopes[1]);
    if (problem) return `v0 = ${at[0]}, v1 = ${at[1]}, ${names.join(', ')}: ${problem}`;
  }
  return null;
}

/** What is no number is refused. A Value is refused as well, or its gradient is right. */
function checkExponents(V: new (data: number) => Value): string | null {
  const [a, b] = [new V(2), new V(3)];
  if (!throws(() => a.pow('3'))) return "a.pow('3') is not refused";
  if (!throws(() => a.pow(true))) return 'a.pow(true) is not refused';
  if (!throws(() => a.pow(undefined))) return 'a.pow(undefined) is not refused';
  let power: Value;
  try {
    power = a.pow(b);
  } catch {
    return null;
  }
  power.backward();
  return (
    differenceOf('data of a.pow(b)', power.data, 8) ??
    differenceOf('a.grad of a.pow(b)', a.grad, 12) ??
    differenceOf('b.grad of a.pow(b)', b.grad, 8 * Math.log(2))
  );
}

function throws(task: () => unknown): boolean {
  try {
    task();
    return false;
  } catch {
    return true;
  }
}

function differenceOf(what: string, yours: unknown, expected: number): string | null {
  if (typeof yours === 'number' && Math.abs(yours - expected) <= ERROR * Math.max(1, Math.abs(expected))) return null;
  return `${what} is ${String(yours)} in place of ${expected}`;
}
