import { expect, test } from '@jest/globals';
import { exerciseResult, RUN, resultsOf, submissionResult, testResult } from '../../../../dev/testing/results';
import { FORMATS } from '../index';

const tenths = (count: number, status: 'pass' | 'fail', visibility: 'visible' | 'hidden') =>
  testResult({
    name: `${count} ${status} ${visibility}`,
    status,
    visibility,
    maxScore: count / 10,
    score: status === 'pass' ? count / 10 : 0,
  });

/** Visible points 0.1 + 0.2 of 0.1 + 0.2 + 0.6, hidden points 0.7 + 0.1. As binary numbers, each sum has an error. */
const exercise = (id: string) =>
  exerciseResult(id, [
    tenths(1, 'pass', 'visible'),
    tenths(2, 'pass', 'visible'),
    tenths(6, 'fail', 'visible'),
    tenths(7, 'pass', 'hidden'),
    tenths(1, 'pass', 'hidden'),
  ]);
const result = submissionResult('alice', [exercise('01-gradf'), exercise('02-slopes'), exercise('03-value')]);

/** A number with a rounding error: `0.30000000000000004`, `0.7999999999999999`. */
const ROUNDING_ERROR = /\.\d*(0{6}|9{6})\d/;

test('the pattern of this suite finds the rounding errors of binary numbers', () => {
  expect(String(0.1 + 0.2)).toMatch(ROUNDING_ERROR);
  expect(String(0.7 + 0.1)).toMatch(ROUNDING_ERROR);
});

test.each(Object.keys(FORMATS))('%s shows sums of points without rounding errors', (name) => {
  const format = FORMATS[name];
  if (!format) throw new Error(`There is no ${name}.`);
  const text = format.of === 'class' ? [...format.render(resultsOf(result), RUN)].join('') : format.render(result, RUN);
  const shown = name === 'classroom' ? Buffer.from(text, 'base64').toString('utf8') : text;
  expect(shown).not.toBe('');
  expect(shown).not.toMatch(ROUNDING_ERROR);
});
