import { expect, test } from '@jest/globals';
import { median, medianMs, shownMs } from './median';

test('the median is the middle number of any order', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(3);
  expect(median([])).toBeNaN();
});

test.each([
  [0.0018, '1.8 µs'],
  [0.218, '0.22 ms'],
  [20.4, '20 ms'],
])('%d ms are shown as %s', (milliseconds, shown) => {
  expect(shownMs(milliseconds)).toBe(shown);
});

test('a task is called as often as said in each sample, with a pause after each', () => {
  let calls = 0;
  let pauses = 0;
  const count = () => {
    calls += 1;
  };
  const pause = () => {
    pauses += 1;
  };
  expect(medianMs(10, count, false, pause)).toBeGreaterThanOrEqual(0);
  expect(calls).toBe(10 * pauses);
});
