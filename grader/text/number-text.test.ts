import { describe, expect, test } from '@jest/globals';
import { describeComparison, digits, inWords, magnitude } from './number-text';

test.each([
  [-12.353553390593273, '-12.353553390593273'],
  [1e-7, '1e-7'],
  [6, '6'],
  ['NaN', 'NaN'],
])('all digits of %p are %s', (number, text) => {
  expect(digits(number)).toBe(text);
});

test.each([
  [null, 'no number'],
  [0, '0'],
  [1e-5, '1e-5'],
  [1.0000000000065512e-5, '1e-5'],
  [1.256e-10, '1.26e-10'],
  [1.5e-10, '1.5e-10'],
  [1e-20, '1e-20'],
  [0.001, '0.001'],
  [0.0123456, '0.0123'],
  [0.999, '0.999'],
  [100.4, '100'],
  [123456, '123000'],
  [1e6, '1e+6'],
  [1.2e10, '1.2e+10'],
  [Number.POSITIVE_INFINITY, 'Infinity'],
])('the magnitude of %p is %s', (number, text) => {
  expect(magnitude(number)).toBe(text);
});

describe('in words, a value that is no number', () => {
  test.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [Number.NaN, 'NaN'],
    [false, 'false'],
    ['', 'the text ""'],
    [[], 'an array of 0'],
    [{}, 'an object'],
    [Math.sin, 'a function'],
  ])('%p', (value, words) => {
    expect(inWords(value)).toBe(words);
  });

  test('is cut if it is a long text', () => {
    expect(inWords('x'.repeat(1_000))).toBe(`the text "${'x'.repeat(40)}"`);
  });
});

test('a wrong comparison is described in one line', () => {
  const comparison = { label: '∂f/∂a', expected: 2, yours: 2.5, difference: 0.5, tolerance: 1e-5, ok: false };
  expect(describeComparison(comparison)).toBe('∂f/∂a: expected 2, yours 2.5, difference 0.5, allowed 1e-5');
  expect(describeComparison({ ...comparison, yours: 'NaN', difference: null })).toBe(
    '∂f/∂a: expected 2, yours NaN, difference no number, allowed 1e-5',
  );
});
