import { describe, expect, test } from '@jest/globals';
import { type Files, gradeAll } from './testing/submissions';

/** A whole class of one's own: nothing of engine/value.ts is used. `HEAD` differs from style to style. */
const REST = `
  private wrap(other: Value | number): Value { return other instanceof Value ? other : new Value(other); }
  add(other: Value | number): Value {
    const right = this.wrap(other);
    return new Value(this.data + right.data, [[this, 1], [right, 1]]);
  }
  mul(other: Value | number): Value {
    const right = this.wrap(other);
    return new Value(this.data * right.data, [[this, right.data], [right, this.data]]);
  }
  pow(n: number): Value { return new Value(this.data ** n, [[this, n * this.data ** (n - 1)]]); }
  div(other: Value | number): Value { return this.mul(this.wrap(other).pow(-1)); }
  exp(): Value { const e = Math.exp(this.data); return new Value(e, [[this, e]]); }
  log(): Value { return new Value(Math.log(this.data), [[this, 1 / this.data]]); }
  neg(): Value { return this.mul(-1); }
  radd(other: number): Value { return this.add(other); }
  backward(): void {
    const order: Value[] = [];
    const seen = new Set<Value>();
    const visit = (value: Value): void => {
      if (seen.has(value)) return;
      seen.add(value);
      for (const [parent] of value.locals) visit(parent);
      order.push(value);
    };
    visit(this);
    this.receive(1);
    for (const value of order.reverse()) {
      for (const [parent, local] of value.locals) parent.receive(local * value.grad);
    }
  }
}`;

const RIGHT: Record<string, Files> = {
  'a whole class with private parameter properties': {
    '04-value.ts': `export class Value {
  public grad = 0;
  constructor(public data: number, private readonly locals: [Value, number][] = []) {}
  private receive(gradient: number): void { this.grad += gradient; }${REST}`,
  },
  'a whole class with getters for data and grad': {
    '04-value.ts': `export class Value {
  #data: number;
  #grad = 0;
  constructor(data: number, private locals: [Value, number][] = []) { this.#data = data; }
  get data(): number { return this.#data; }
  get grad(): number { return this.#grad; }
  private receive(gradient: number): void { this.#grad += gradient; }${REST}`,
  },
  'an enum, a namespace and a generic of its own': {
    '01-gradf.ts': `enum Axis { A, B, C }
namespace Powers { export const square = <T extends number>(x: T): number => x ** 2; }
export function gradf(...point: [number, number, number]): [number, number, number] {
  const a = point[Axis.A], b = point[Axis.B]!, c = point[Axis.C] as number;
  return [-3 * Powers.square(a) - 1 / (2 * Math.sqrt(a)), 3 * Math.cos(3 * b) + 2.5 * Math.pow(b, 1.5), 1 / c / c];
}`,
  },
  'a loop over copies of the point': {
    '02-numerical-gradient.ts': `import { f } from '../engine/f';
export const numericalGradient = (a: number, b: number, c: number, h = 1e-6) =>
  [0, 1, 2].map((axis) => {
    const moved = [a, b, c] as [number, number, number];
    moved[axis] += h;
    return (f(...moved) - f(a, b, c)) / h;
  });`,
  },
  'the mean of the right and the left difference': {
    '03-symmetric-gradient.ts': `import { f } from '../engine/f.js';
import { numericalGradient } from './02-numerical-gradient';
export function symmetricGradient(a: number, b: number, c: number, h = 1e-3) {
  const right = numericalGradient(a, b, c, h), left = numericalGradient(a, b, c, -h);
  return right.map((slope, axis) => (slope + left[axis]!) / 2);
}`,
  },
};

describe('a right answer has full marks, in whatever style it is written', () => {
  const results = gradeAll(Object.fromEntries(Object.values(RIGHT).map((files, index) => [`right-${index}`, files])));

  test.each(Object.keys(RIGHT).map((title, index) => [title, index] as const))('%s', (_, index) => {
    const result = results.get(`right-${index}`);
    const lost = result?.exercises.flatMap(({ tests }) => tests.filter(({ status }) => status !== 'pass'));
    expect(lost).toEqual([]);
    expect(result).toMatchObject({ score: 100, maxScore: 100, status: 'pass' });
  });
});
