import fc from 'fast-check';
import type { Value } from './operations';

/** One step of an expression: an operation on earlier results. The first two results are the inputs a and b. */
interface Step {
  /** The step as a learner writes it, with `x` and `y` for its operands. */
  written: string;
  onNumbers: (x: number, y: number) => number;
  onValues: (x: Value, y: Value) => Value;
}

const STEPS: readonly Step[] = [
  { written: 'x.add(y)', onNumbers: (x, y) => x + y, onValues: (x, y) => x.add(y) },
  { written: 'x.mul(y)', onNumbers: (x, y) => x * y, onValues: (x, y) => x.mul(y) },
  { written: 'x.div(y)', onNumbers: (x, y) => x / y, onValues: (x, y) => x.div(y) },
  { written: 'x.pow(2)', onNumbers: (x) => x ** 2, onValues: (x) => x.pow(2) },
  { written: 'x.pow(-1)', onNumbers: (x) => x ** -1, onValues: (x) => x.pow(-1) },
  { written: 'x.exp()', onNumbers: (x) => Math.exp(x), onValues: (x) => x.exp() },
  { written: 'x.log()', onNumbers: (x) => Math.log(x), onValues: (x) => x.log() },
  { written: 'x.neg()', onNumbers: (x) => -x, onValues: (x) => x.neg() },
  { written: 'x.radd(3)', onNumbers: (x) => x + 3, onValues: (x) => x.radd(3) },
];

/** A step, and the earlier results that it takes as x and y. All three are indices. */
type Choice = [step: number, x: number, y: number];

/** An expression over a and b, which may use each result many times, and the point at which it is computed. */
export interface Expression {
  at: [number, number];
  choices: Choice[];
  /** The result at that point. */
  data: number;
  /** The derivatives there, with respect to a and b. */
  derivatives: [number, number];
}

/** Differences of larger or smaller results are inexact. A step with such a result is left out. */
const isModerate = (result: number) => Math.abs(result) > 0.2 && Math.abs(result) < 20;

const quarter = fc.integer({ min: 2, max: 8 }).map((quarters) => quarters / 4);
const choice: fc.Arbitrary<Choice> = fc.tuple(fc.nat(STEPS.length - 1), fc.nat(9), fc.nat(9));

const expression: fc.Arbitrary<Expression> = fc
  .tuple(fc.tuple(quarter, quarter), fc.array(choice, { minLength: 1, maxLength: 6 }))
  .map(([at, choices]) => {
    const results: number[] = [...at];
    const kept = choices.filter(([step, x, y]) => {
      const result = (STEPS[step] as Step).onNumbers(pick(results, x), pick(results, y));
      if (isModerate(result)) results.push(result);
      return isModerate(result);
    });
    // Computed once for all submissions.
    return { at, choices: kept, data: onNumbers(kept, ...at), derivatives: derivatives(kept, at) };
  });

/** Random expressions, as the one argument of a property. */
export const expressions: fc.Arbitrary<[Expression]> = fc.tuple(expression);

function pick<T>(results: readonly T[], index: number): T {
  return results[index % results.length] as T;
}

/** Computes the last result with plain numbers. */
function onNumbers(choices: readonly Choice[], a: number, b: number): number {
  const results = [a, b];
  for (const [step, x, y] of choices) results.push((STEPS[step] as Step).onNumbers(pick(results, x), pick(results, y)));
  return results.at(-1) as number;
}

/** Computes the last result with Values. */
export function onValues({ choices }: Expression, a: Value, b: Value): Value {
  const results = [a, b];
  for (const [step, x, y] of choices) results.push((STEPS[step] as Step).onValues(pick(results, x), pick(results, y)));
  return results.at(-1) as Value;
}

/**
 * The derivatives with respect to a and b: symmetric differences with the steps h and h/2, extrapolated to the step 0.
 * This extrapolation, Richardson's, lowers the error from h² to h⁴.
 */
function derivatives(choices: readonly Choice[], [a, b]: readonly [number, number]): [number, number] {
  const along = (axis: 0 | 1) => {
    const at = (step: number) => (axis === 0 ? onNumbers(choices, a + step, b) : onNumbers(choices, a, b + step));
    const slope = (h: number) => (at(h) - at(-h)) / (2 * h);
    return (4 * slope(5e-4) - slope(1e-3)) / 3;
  };
  return [along(0), along(1)];
}

/** The expression as lines of TypeScript that a learner can run. */
export function asText({ at: [a, b], choices }: Expression): string {
  const names = ['a', 'b'];
  const lines = choices.map(([step, x, y], index) => {
    const { written } = STEPS[step] as Step;
    const line = written.replace('x', pick(names, x)).replace('(y)', `(${pick(names, y)})`);
    names.push(`v${index + 1}`);
    return `const v${index + 1} = ${line};`;
  });
  const last = names.at(-1);
  return [
    '// try.ts, to be run by npm run try:',
    "import { Value } from './exercises/04-value';",
    `const a = new Value(${a});`,
    `const b = new Value(${b});`,
    ...lines,
    `${last}.backward();`,
    `console.log(${last}.data, a.grad, b.grad);`,
  ].join('\n');
}
