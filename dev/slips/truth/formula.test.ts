import { expect, test } from '@jest/globals';
import { evaluateFormula } from './formula';

const NAMES = { a: 3, b: 2, c: 5, h: 0.5, n: 4, out: 7, f: (x: number, y: number, z: number) => x + 10 * y + 100 * z };

test.each([
  ['3·cos(3b) + 2.5·b^1.5', 3 * Math.cos(6) + 2.5 * 2 ** 1.5],
  ['-0.5·a^-0.5', -0.5 * 3 ** -0.5],
  ['-a / b**2', -0.75],
  ['n · a**(n - 1)', 108],
  ['2 / (a · (the result)**2)', 2 / 147],
  ['1/3·a', 1],
  ['(f(a + h, b, c) - f(a, b, c)) / (2h)', 0.5],
  ['a + 2h^2', 3.5],
  ['(a ^ 2)', 1],
  ['n to the power a', 64],
  ['Math.exp of the result', Math.exp(7)],
  ['1e-6·e^a', 1e-6 * Math.exp(3)],
])('%s has its value', (text, expected) => {
  expect(evaluateFormula(text, NAMES)).toBeCloseTo(expected, 12);
});

test.each(['the same', 'a +', 'x · 2', '2 a)'])('"%s" is no formula', (text) => {
  expect(() => evaluateFormula(text, NAMES)).toThrow('is no formula');
});
