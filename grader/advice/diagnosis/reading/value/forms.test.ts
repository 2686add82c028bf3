import { expect, test } from '@jest/globals';
import { findForm } from './forms';

const CASES = [
  [2.5, -4],
  [-0.5, 7],
  [1.25, 3.5],
  [3, 0.75],
].map(([a, b]) => ({ a: a as number, b: b as number, out: (a as number) / (b as number) }));
const formOf = (compute: (a: number, b: number) => number) =>
  findForm(
    CASES.map(({ a, b }) => compute(a, b)),
    CASES,
  )?.text;

test.each([
  ['a', (a: number) => a],
  ['-a / b**2', (a: number, b: number) => -a / b ** 2],
  ['2 · a · b', (a: number, b: number) => 2 * a * b],
  ['3', () => 3],
  ['a + b', (a: number, b: number) => a + b],
  ['a % b', (a: number, b: number) => a % b],
])('numbers that %s gives are written so', (text, compute) => {
  expect(formOf(compute)).toBe(text);
});

test('numbers of no simple formula have none, nor have three numbers', () => {
  expect(formOf((a, b) => Math.sin(a) + b)).toBeUndefined();
  expect(findForm([1, 2, 3], CASES.slice(0, 3))).toBeUndefined();
});

test('powers with the argument in the exponent are written with it', () => {
  const cases = [
    [2, 3],
    [3, 2],
    [1.5, 4],
    [5, 0.5],
  ].map(([a, n]) => ({ a: a as number, n: n as number, out: (a as number) ** (n as number) }));
  const numbers = cases.map(({ a, n }) => n * a ** (n + 1));
  expect(findForm(numbers, cases, { isPower: true })?.text).toBe('n · a**(n + 1)');
});

test('a formula of the facts is found by its numbers', () => {
  const sines = CASES.map(({ a }) => Math.sin(a));
  expect(findForm(sines, CASES, { terms: { 'Math.sin(a)': sines } })?.text).toBe('Math.sin(a)');
});
