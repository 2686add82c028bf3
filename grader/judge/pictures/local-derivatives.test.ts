import { expect, test } from '@jest/globals';
import { plainOperation } from './local-derivatives';

/** What each method computes, with numbers on which it is smooth. */
const METHODS: Record<string, (x: number, y: number) => number> = {
  add: (x, y) => x + y,
  radd: (x, y) => y + x,
  sub: (x, y) => x - y,
  rsub: (x, y) => y - x,
  mul: (x, y) => x * y,
  rmul: (x, y) => y * x,
  div: (x, y) => x / y,
  rdiv: (x, y) => y / x,
  pow: (x, y) => x ** y,
  neg: (x) => -x,
  exp: (x) => Math.exp(x),
  log: (x) => Math.log(x),
  tanh: (x) => Math.tanh(x),
  relu: (x) => Math.max(0, x),
};

const POINTS = [
  [1.5, 0.7],
  [0.4, -2],
  [2.25, 2.5],
] as const;

test.each(Object.entries(METHODS))('%s has the data and the slopes of its formula', (name, formula) => {
  const operation = plainOperation(name);
  for (const [x, y] of POINTS) {
    const h = 1e-5;
    expect(operation?.data(x, y)).toBeCloseTo(formula(x, y), 12);
    const [byX, byY] = operation?.slopes(x, y) ?? [];
    expect(byX).toBeCloseTo((formula(x + h, y) - formula(x - h, y)) / (2 * h), 6);
    if (formula.length > 1) expect(byY).toBeCloseTo((formula(x, y + h) - formula(x, y - h)) / (2 * h), 6);
  }
});

test('a power of a negative number has its slope, and one to the power 0 has none', () => {
  expect(plainOperation('pow')?.slopes(-1.5, 3)[0]).toBeCloseTo(6.75, 12);
  expect(plainOperation('pow')?.slopes(0, 0)[0]).toBe(0);
});

test('a method of another name has no formula', () => {
  expect(plainOperation('constructor')).toBeUndefined();
});
