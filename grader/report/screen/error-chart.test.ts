import { expect, test } from '@jest/globals';
import type { ErrorPicture } from '../../core/picture';
import { renderErrorChart } from './error-chart';

/** The errors of a method of first order: h, and rounding of 1e-16 / h. */
const ERRORS = Array.from({ length: 15 }, (_, index): [number, number] => {
  const step = Number(`1e-${index}`);
  return [step, Math.max(step, 1e-16 / step)];
});

const pictureOf = (yours: [number, number][]): ErrorPicture => ({
  kind: 'errors',
  point: [2, 3, 4],
  notes: [],
  curves: [{ exercise: '02-x', name: 'slope', defaultStep: 1e-6, order: 1, expected: ERRORS, yours }],
});

test('the error falls with the step and grows again below 1e-8, in a small chart', () => {
  const lines = renderErrorChart(pictureOf(ERRORS), '02-x', 80);
  expect(lines.findIndex((line) => line.endsWith('┏━'))).toBeLessThan(3);
  expect(lines.find((line) => line.startsWith('1e-8┤'))).toMatch(/┗━+┛$/);
  expect(
    lines
      .find((line) => line.includes('1e-14'))
      ?.trim()
      .split(/ +/),
  ).toEqual('1e-14 1e-12 1e-10 1e-8 1e-6 1e-4 1e-2 1'.split(' '));
});

test('the caption tells the errors at the default step', () => {
  const caption = renderErrorChart(pictureOf(ERRORS.map(([step]) => [step, 6])), '02-x', 200)
    .slice(-2)
    .join(' ');
  expect(caption).toContain('At the default step yours is 6, a right one 1e-6.');
});

test.each([40, 80])('it fits into %d columns', (columns) => {
  const lines = renderErrorChart(pictureOf(ERRORS), '02-x', columns);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
});

test('a function that gives no numbers has no chart', () => {
  expect(renderErrorChart(pictureOf([]), '02-x', 80)).toEqual([]);
});
