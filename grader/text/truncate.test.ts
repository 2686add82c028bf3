import { expect, test } from '@jest/globals';
import { truncate, truncateLine } from './truncate';

test('a text that is short enough stays as it is', () => {
  expect(truncate('x'.repeat(100), 100)).toBe('x'.repeat(100));
});

test('a longer text is cut to the length, with the number of characters that are left out', () => {
  const text = truncate('x'.repeat(1_000), 100);
  expect(text).toBe(`${'x'.repeat(60)}\n… 940 more characters`);
  expect(truncate('x'.repeat(100_000_000), 100).length).toBeLessThanOrEqual(100);
});

test('no surrogate pair is cut in two', () => {
  expect(truncate(`x${'😀'.repeat(100)}`, 100)).toBe(`x${'😀'.repeat(29)}\n… 142 more characters`);
});

test('a line that is short enough stays as it is, and a longer one ends with an ellipsis', () => {
  expect(truncateLine('12345', 5)).toBe('12345');
  expect(truncateLine('123456', 5)).toBe('1234…');
  expect(truncateLine('x'.repeat(100_000_000), 5)).toBe('xxxx…');
});

test('a surrogate pair counts as one character of a line', () => {
  expect(truncateLine('😀'.repeat(5), 5)).toBe('😀'.repeat(5));
  expect(truncateLine('😀'.repeat(6), 5)).toBe(`${'😀'.repeat(4)}…`);
});
