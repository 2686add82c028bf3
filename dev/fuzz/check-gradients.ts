import { Random } from '../../grader/core/random';
import type { Answer } from './check-in-context';

type F = (a: number, b: number, c: number) => number;
type Gradient = (a: number, b: number, c: number, h?: number) => unknown;
type Point = [number, number, number];

/** Points, besides the notebook's. They are the same for every answer. */
const POINT_COUNT = 40;

/** Largest error of a formula, relative to numbers above 1. Rounding is a thousandth of it. */
const FORMULA_ERROR = 1e-9;

/** Rounding of differences: 16 digits of f, divided by the step. */
const ROUNDING = 1e-13;

const own: F = (a, b, c) => Math.sin(3 * b) - a * a * a - 1 / c + Math.sqrt(b ** 5) - Math.sqrt(a);

/** Functions in place of f. Their slopes along one axis depend on all arguments. */
const OTHERS: readonly F[] = [
  (a, b, c) => a * b * c + a * a - b / 3,
  (a, b, c) => Math.cos(a + 2 * b) * c + Math.exp(b / 4),
  (a, b, c) => (a - c) ** 3 + b * c,
];

const POINTS: readonly Point[] = [[2, 3, 4], ...points(new Random(1), POINT_COUNT)];

/** The other functions are defined at zero and at negative numbers too. */
const EVERYWHERE: readonly Point[] = [[0, 0, 0], ...POINTS.map(([a, b, c]): Point => [c - a, 2 - b, a - 1])];

/** Where f is defined: a and b above 0, c on both sides of it. */
function* points(random: Random, count: number): Generator<Point> {
  for (let index = 0; index < count; index += 1) {
    const c = random.between(0.3, 5) * (index % 3 === 0 ? -1 : 1);
    yield [random.between(0.3, 5), random.between(0.3, 5), c];
  }
}

/** Compares an answer to 01-gradf with the derivatives of f, and refuses one that calls f. */
export function checkGradf({ exports, setF }: Answer): string | null {
  let calls = 0;
  setF((...at) => {
    calls += 1;
    return own(...at);
  });
  for (const [a, b, c] of POINTS) {
    const expected = [
      -3 * a * a - 0.5 / Math.sqrt(a),
      3 * Math.cos(3 * b) + 2.5 * b * Math.sqrt(b),
      1 / (c * c),
    ] as const;
    const difference = differenceOf((exports.gradf as Gradient)(a, b, c), expected, FORMULA_ERROR);
    if (difference) return `gradf(${a}, ${b}, ${c}) ${difference}`;
  }
  return calls > 0 ? 'gradf calls f' : null;
}

/** Compares an answer to 02 with right differences, and the points at which it calls f with those that they need. */
export function checkForward(answer: Answer): string | null {
  return checkDifferences(answer, 'numericalGradient', { standardStep: 1e-6, left: 0 });
}

/** Compares an answer to 03 with symmetric differences. It may call f at the point itself. */
export function checkSymmetric(answer: Answer): string | null {
  return checkDifferences(answer, 'symmetricGradient', { standardStep: 1e-3, left: 1 });
}

function checkDifferences(
  { exports, setF }: Answer,
  name: string,
  { standardStep, left }: { standardStep: number; left: 0 | 1 },
): string | null {
  for (const f of [own, ...OTHERS]) {
    for (const at of f === own ? POINTS : EVERYWHERE) {
      for (const step of [undefined, 0.1, 0.01, 0.003, 0.001]) {
        const h = step ?? standardStep;
        const called: Point[] = [];
        setF((...point) => {
          called.push(point);
          return f(...point);
        });
        const [right, leftOf] = [neighbours(at, h), neighbours(at, -h * left)];
        const expected = right.map((point, axis) => (f(...point) - f(...(leftOf[axis] as Point))) / (h * (1 + left)));
        const yours = (exports[name] as Gradient)(...at, ...(step === undefined ? [] : [step]));
        const size = Math.max(1, Math.abs(f(...at)));
        const difference = differenceOf(yours, expected, FORMULA_ERROR + (ROUNDING * size) / h);
        const call = `${name}(${at.join(', ')}, ${h}) of f number ${[own, ...OTHERS].indexOf(f)}`;
        if (difference) return `${call} ${difference}`;
        const needed = left ? [...right, ...leftOf] : [at, ...right];
        const strange = called.find((point) => ![at, ...needed].some((other) => isNear(point, other, h)));
        if (strange) return `${call} asks f at (${strange.join(', ')})`;
        const missing = needed.find((point) => !called.some((other) => isNear(point, other, h)));
        if (missing) return `${call} does not ask f at (${missing.join(', ')})`;
      }
    }
  }
  return null;
}

function neighbours([a, b, c]: Point, step: number): Point[] {
  return [
    [a + step, b, c],
    [a, b + step, c],
    [a, b, c + step],
  ];
}

function isNear(one: Point, other: Point, h: number): boolean {
  return one.length === 3 && one.every((x, axis) => Math.abs(x - (other[axis] as number)) <= h / 1000);
}

/** What is wrong with a gradient, null if it is right. */
function differenceOf(yours: unknown, expected: readonly number[], error: number): string | null {
  if (!isArray(yours) || yours.length !== expected.length) return 'is no array of three numbers';
  const axis = expected.findIndex((number, index) => {
    const mine = yours[index];
    return !(typeof mine === 'number' && Math.abs(mine - number) <= error * Math.max(1, Math.abs(number)));
  });
  return axis < 0 ? null : `has ${String(yours[axis])} in place of ${expected[axis]} for number ${axis}`;
}

/** `Array.isArray` knows arrays of another context as well. */
function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
