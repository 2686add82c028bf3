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

/** 0.1 + 0.2 passed points of 0.1 + 0.2 + 0.6, 0.7 + 0.1 of 0.7 + 0.1 hidden: none of these sums is what binary makes of it. */
const exercise = (id: string) =>
  exerciseResult(id, [
    tenths(1, 'pass', 'visible'),
    tenths(2, 'pass', 'visible'),
    tenths(6, 'fail', 'visible'),
    tenths(7, 'pass', 'hidden'),
    tenths(1, 'pass', 'hidden'),
  ]);
const result = submissionResult('alice', [exercise('01-gradf'), exercise('02-slopes'), exercise('03-value')]);

/** What adding in binary leaves over: `0.30000000000000004`, `0.7999999999999999`. */
const LEFT_OVER = /\.\d*(0{6}|9{6})\d/;

test('what binary leaves over is recognised', () => {
  expect(String(0.1 + 0.2)).toMatch(LEFT_OVER);
  expect(String(0.7 + 0.1)).toMatch(LEFT_OVER);
});

test.each(Object.keys(FORMATS))('%s shows sums of points in decimals', (name) => {
  const format = FORMATS[name];
  if (!format) throw new Error(`There is no ${name}.`);
  const text = format.of === 'class' ? [...format.render(resultsOf(result), RUN)].join('') : format.render(result, RUN);
  const shown = name === 'classroom' ? Buffer.from(text, 'base64').toString('utf8') : text;
  expect(shown).not.toBe('');
  expect(shown).not.toMatch(LEFT_OVER);
});
