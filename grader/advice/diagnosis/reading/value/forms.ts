import { isNear } from './graph';
import { type Powers, productText } from './product-text';

/** The numbers of one case, by the names that a form uses: a and b for the operands, n for a number, out. */
export type Variables = Readonly<Record<string, number>>;

/** A formula that may have computed some numbers. */
export interface Form {
  /** The formula as a learner reads it. */
  text: string;
  /** How many constants and exponents it has. The simplest formula is taken. */
  weight: number;
}

type Formula = readonly [text: string, compute: (a: number, b: number, out: number) => number];

/** Formulas that are no products of powers. Facts have others, for what last digits differ between engines. */
const FORMULAS: readonly Formula[] = [
  ['a + b', (a, b) => a + b],
  ['a - b', (a, b) => a - b],
  ['b - a', (a, b) => b - a],
  ['a - 1', (a) => a - 1],
  ['a + 1', (a) => a + 1],
  ['Math.abs(a)', (a) => Math.abs(a)],
  ['a % b', (a, b) => a % b],
];

/** What is often made of the power rule, where `out` is a to the power n. */
const POWER_FORMULAS: readonly Formula[] = [
  ['n · a**n - 1', (_, n, out) => n * out - 1],
  ['a**n - 1', (_, __, out) => out - 1],
  ['(n - 1) · a**n', (_, n, out) => (n - 1) * out],
  ['(n - 1) · a**(n - 1)', (a, n, out) => ((n - 1) * out) / a],
  ['n + a**(n - 1)', (a, n, out) => n + out / a],
  ['n · (a - 1)', (a, n) => n * (a - 1)],
];

const WEIGHT_OF_FORMULA = 2.5;

const EXPONENTS: Readonly<Record<string, readonly number[]>> = {
  a: [0, 1, -1, 2, -2, 3, -3, 0.5, -0.5],
  b: [0, 1, -1, 2, -2, 3, -3, 0.5, -0.5],
  n: [0, 1, -1, 2],
  out: [0, 1, -1, 2],
};

/** A power of the result is a last resort: learners write powers of the operands. */
const WEIGHT_OF_RESULT = 4;

/** What is known of the formulas of an operation. */
export interface KnownForms {
  /** Numbers of other formulas in the same cases, by the formula. */
  terms?: Readonly<Record<string, readonly number[]>>;
  /** True if the result is a to the power n. */
  isPower?: boolean;
}

/**
 * Finds the simplest formula that gives all numbers: a constant times powers of the variables, or one of a few others.
 *
 * @param cases the variables of each number, with values that are neither 0 nor equal
 * @returns undefined if none does. Three numbers decide nothing.
 */
export function findForm(
  numbers: readonly number[],
  cases: readonly Variables[],
  { terms = {}, isPower = false }: KnownForms = {},
): Form | undefined {
  if (numbers.length < 4 || !numbers.every(Number.isFinite)) return undefined;
  const products = Object.keys(cases[0] ?? {}).reduce<Powers[]>(
    (found, name) => found.flatMap((powers) => (EXPONENTS[name] ?? [0]).map((power) => ({ ...powers, [name]: power }))),
    [{}],
  );
  const forms = products.flatMap((powers) => productForm(numbers, cases, powers, isPower) ?? []);
  const argument = cases[0] && 'n' in cases[0] ? 'n' : 'b';
  const formulas = isPower && cases[0] && 'out' in cases[0] ? [...FORMULAS, ...POWER_FORMULAS] : FORMULAS;
  const computed = formulas.map(([text, compute]): [string, readonly number[]] => [
    text.replaceAll(/\bb\b/g, argument),
    cases.map(({ a = Number.NaN, [argument]: b = Number.NaN, out = Number.NaN }) => compute(a, b, out)),
  ]);
  for (const [text, values] of [...computed, ...Object.entries(terms)]) {
    if (numbers.every((found, index) => isNear(found, values[index]))) forms.push({ text, weight: WEIGHT_OF_FORMULA });
  }
  return forms.sort((one, other) => one.weight - other.weight)[0];
}

function productForm(
  numbers: readonly number[],
  cases: readonly Variables[],
  powers: Powers,
  isPower: boolean,
): Form | undefined {
  const used = Object.entries(powers).filter(([, power]) => power !== 0);
  const product = (variables: Variables) =>
    used.reduce((sofar, [name, power]) => sofar * powerOf(variables[name] as number, power), 1);
  const [constant, ...others] = numbers.map((found, index) => found / product(cases[index] as Variables));
  if (!constant || !others.every((other) => isNear(other, constant))) return undefined;
  const weightOf = (name: string, power: number) => (name === 'out' ? WEIGHT_OF_RESULT : 0.5) + Math.abs(power);
  const weight = used.reduce((sum, [name, power]) => sum + weightOf(name, power), Math.abs(constant) === 1 ? 0 : 1);
  return { text: productText(constant, powers, isPower), weight };
}

/** A whole or half power, by what has the same bits in every engine. */
function powerOf(base: number, exponent: number): number {
  if (exponent < 0) return 1 / powerOf(base, -exponent);
  if (exponent < 1) return exponent === 0 ? 1 : Math.sqrt(base);
  return base * powerOf(base, exponent - 1);
}
