import fc from 'fast-check';
import type { Value } from './operations';

/** A Value of exercise 05. Written out, as a course that leaves 05 out has no file with this type. */
interface MoreValue extends Value {
  sub(other: MoreValue | number): MoreValue;
  rsub(other: number): MoreValue;
  rmul(other: number): MoreValue;
  rdiv(other: number): MoreValue;
  tanh(): MoreValue;
  relu(): MoreValue;
}

/** One step of an expression: an operation on earlier results. The first two results are the inputs a and b. */
interface Step<V> {
  /** The step as a learner writes it, with `x` and `y` for its operands. */
  written: string;
  onNumbers: (x: number, y: number) => number;
  onValues: (x: V, y: V) => V;
}

const STEPS: readonly Step<Value>[] = [
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

const MORE_STEPS: readonly Step<MoreValue>[] = [
  ...(STEPS as unknown as readonly Step<MoreValue>[]),
  { written: 'x.sub(y)', onNumbers: (x, y) => x - y, onValues: (x, y) => x.sub(y) },
  { written: 'x.rsub(3)', onNumbers: (x) => 3 - x, onValues: (x) => x.rsub(3) },
  { written: 'x.rmul(2)', onNumbers: (x) => 2 * x, onValues: (x) => x.rmul(2) },
  { written: 'x.rdiv(3)', onNumbers: (x) => 3 / x, onValues: (x) => x.rdiv(3) },
  { written: 'x.tanh()', onNumbers: (x) => Math.tanh(x), onValues: (x) => x.tanh() },
  { written: 'x.relu()', onNumbers: (x) => Math.max(0, x), onValues: (x) => x.relu() },
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

/** The random expressions of one exercise. */
class Expressions<V> {
  /** The one argument of a property. Results are computed once for all submissions. */
  readonly cases: fc.Arbitrary<[Expression]>;

  /** @param file the exercise that has these operations */
  constructor(
    private readonly steps: readonly Step<V>[],
    private readonly file: string,
  ) {
    const choice: fc.Arbitrary<Choice> = fc.tuple(fc.nat(steps.length - 1), fc.nat(9), fc.nat(9));
    const drawn = fc.tuple(fc.tuple(quarter, quarter), fc.array(choice, { minLength: 1, maxLength: 6 }));
    this.cases = fc.tuple(drawn.map(([at, choices]) => this.expression(at, choices)));
  }

  private expression(at: [number, number], choices: readonly Choice[]): Expression {
    const results: number[] = [...at];
    const kept = choices.filter(([step, x, y]) => {
      const result = this.step(step).onNumbers(pick(results, x), pick(results, y));
      if (isModerate(result)) results.push(result);
      return isModerate(result);
    });
    return { at, choices: kept, data: this.onNumbers(kept, ...at), derivatives: this.derivatives(kept, at) };
  }

  private step(index: number): Step<V> {
    return this.steps[index] as Step<V>;
  }

  /** Computes the last result with plain numbers. */
  private onNumbers(choices: readonly Choice[], a: number, b: number): number {
    const results = [a, b];
    for (const [step, x, y] of choices) results.push(this.step(step).onNumbers(pick(results, x), pick(results, y)));
    return results.at(-1) as number;
  }

  /** Computes the last result with Values. */
  onValues({ choices }: Expression, a: V, b: V): V {
    const results = [a, b];
    for (const [step, x, y] of choices) results.push(this.step(step).onValues(pick(results, x), pick(results, y)));
    return results.at(-1) as V;
  }

  /**
   * The derivatives with respect to a and b: symmetric differences with the steps h and h/2, extrapolated to the step
   * 0. This extrapolation, Richardson's, lowers the error from h² to h⁴.
   */
  private derivatives(choices: readonly Choice[], [a, b]: readonly [number, number]): [number, number] {
    const along = (axis: 0 | 1) => {
      const at = (step: number) =>
        axis === 0 ? this.onNumbers(choices, a + step, b) : this.onNumbers(choices, a, b + step);
      const slope = (h: number) => (at(h) - at(-h)) / (2 * h);
      return (4 * slope(5e-4) - slope(1e-3)) / 3;
    };
    return [along(0), along(1)];
  }

  /** The expression as lines of TypeScript that a learner can run. */
  asText({ at: [a, b], choices }: Expression): string {
    const names = ['a', 'b'];
    const lines = choices.map(([step, x, y], index) => {
      const { written } = this.step(step);
      const line = written.replace('x', pick(names, x)).replace('(y)', `(${pick(names, y)})`);
      names.push(`v${index + 1}`);
      return `const v${index + 1} = ${line};`;
    });
    const last = names.at(-1);
    return [
      '// try.ts, to be run by npm run try:',
      `import { Value } from './exercises/${this.file}';`,
      `const a = new Value(${a});`,
      `const b = new Value(${b});`,
      ...lines,
      `${last}.backward();`,
      `console.log(${last}.data, a.grad, b.grad);`,
    ].join('\n');
  }
}

function pick<T>(results: readonly T[], index: number): T {
  return results[index % results.length] as T;
}

/** Random expressions of the operations of exercise 04. */
export const expressions = new Expressions(STEPS, '04-value');

/** Random expressions of the operations of exercises 04 and 05. */
export const moreExpressions = new Expressions(MORE_STEPS, '05-more-operations');
