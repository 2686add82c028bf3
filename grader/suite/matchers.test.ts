import { beforeEach, expect, test } from '@jest/globals';
import { SuiteError } from '../core/learner-fault';
import { SuiteRecorder } from '../judge/suite-recorder';
import { MATCHERS } from './matchers';

const recorder = new SuiteRecorder(42);
recorder.install(globalThis);
beforeEach(() => recorder.startTest());

const POINT = { at: [2, 3, 4], within: 0.1 };

test('a number is right up to the tolerance, and anything but a finite number is wrong', () => {
  const isRight = (yours: unknown) => MATCHERS.toBeNumber(yours, 3, { label: 'x', within: 0.5 }).pass;
  expect([3, 3.5, 2.5, 3.51, Number.NaN, Number.POSITIVE_INFINITY, '3', undefined].map(isRight)).toEqual([
    ...[true, true, true],
    ...[false, false, false, false, false],
  ]);
});

test('every comparison is recorded, right or wrong, and the message names the wrong ones alone', () => {
  const { pass, message } = MATCHERS.toBeNumbers([1, 5], [1, 2, 3], { labels: ['x', 'y', 'z'], within: 0 });
  expect(pass).toBe(false);
  expect(recorder.comparisons.map(({ label, ok }) => [label, ok])).toEqual([
    ['x', true],
    ['y', false],
    ['z', false],
  ]);
  expect(message().split('\n')).toEqual([
    'Expected an array of 3 numbers, got an array of 2.',
    expect.stringMatching(/^y: expected 2, yours 5/),
    expect.stringMatching(/^z: expected 3, yours undefined/),
  ]);
});

test.each([
  [[1, 2, 3], 'an array of 3'],
  [[1], 'an array of 1'],
  [{ 0: 1, 1: 2, length: 2 }, 'an object'],
  [undefined, 'undefined'],
])('numbers must be an array of the right length, also if its first numbers are right: %j', (yours, words) => {
  expect(MATCHERS.toBeNumbers([1, 2], [1, 2], { labels: [], within: 0 }).pass).toBe(true);
  const { pass, message } = MATCHERS.toBeNumbers(yours, [1, 2], { labels: [], within: 0 });
  expect([pass, message().split('\n')[0]]).toEqual([false, `Expected an array of 2 numbers, got ${words}.`]);
});

test('a gradient names its partial derivatives, its function, the point and the step', () => {
  MATCHERS.toBeGradient([1, 2, 3], [1, 2, 3], POINT);
  MATCHERS.toBeGradient([1, 2, 3], [1, 2, 3], { ...POINT, of: 'a·b', step: 0.01 });
  const labels = recorder.comparisons.map(({ label }) => label);
  expect(labels[0]).toBe('∂f/∂a at (2, 3, 4)');
  expect(labels[5]).toBe('∂/∂c of a·b at (2, 3, 4), h = 0.01');
});

test('a gradient must be an array of the right length, also if its first numbers are right', () => {
  expect(MATCHERS.toBeGradient([1, 2, 3], [1, 2, 3], POINT).pass).toBe(true);
  for (const [yours, words] of [
    [[1, 2, 3, 4], 'an array of 4'],
    [{ 0: 1, 1: 2, 2: 3 }, 'an object'],
  ]) {
    const { pass, message } = MATCHERS.toBeGradient(yours, [1, 2, 3], POINT);
    expect(pass).toBe(false);
    expect(message()).toContain(
      `Return an array of 3 numbers, one for each partial derivative; yours is ${String(words)}.`,
    );
  }
});

test('a call that went on is told that it must be refused', () => {
  expect(MATCHERS.toBeRefused({ refused: true }, "a.pow('3')").pass).toBe(true);
  const { pass, message } = MATCHERS.toBeRefused({ refused: false, value: 8 }, "a.pow('3')");
  expect([pass, message()]).toEqual([false, "a.pow('3') must be refused: throw an error. Yours returned a result."]);
});

test('every matcher counts as an assertion of its test', () => {
  const calls = [
    () => MATCHERS.toBeNumber(1, 1, { label: 'x', within: 0 }),
    () => MATCHERS.toBeNumbers([], [], { labels: [], within: 0 }),
    () => MATCHERS.toBeRows([], [], { labels: [], within: 0 }),
    () => MATCHERS.toBeGradient([], [], POINT),
    () => MATCHERS.toBeCalledAt([], [], { within: 0 }),
    () => MATCHERS.toBeRefused({ refused: true }, 'f()'),
    () => MATCHERS.toBeVerdicts([true], [true], { labels: ['x'] }),
  ];
  expect(calls).toHaveLength(Object.keys(MATCHERS).length);
  for (const call of calls) {
    recorder.startTest();
    call();
    expect(recorder.hasAsserted).toBe(true);
  }
});

test.each([undefined, Number.NaN, -1])('a tolerance of %s is an error of the suite', (within) => {
  expect(() => MATCHERS.toBeNumber(3, 3, { label: 'x', within: within as number })).toThrow(SuiteError);
});

test('rows are compared number by number, each with its own label', () => {
  const labels = [['a', 'b'], ['c']];
  expect(MATCHERS.toBeRows([[1, 2], [3]], [[1, 2], [3]], { labels, within: 0 }).pass).toBe(true);
  recorder.startTest();
  const { pass, message } = MATCHERS.toBeRows([[1, 5], [3]], [[1, 2], [3]], { labels, within: 0 });
  expect(recorder.comparisons.map(({ label, ok }) => [label, ok])).toEqual([
    ['a', true],
    ['b', false],
    ['c', true],
  ]);
  expect([pass, message()]).toEqual([false, expect.stringMatching(/^b: expected 2, yours 5/)]);
});

test.each<[unknown, string]>([
  [undefined, 'Return an array of 2 rows, each an array of numbers; yours is undefined.'],
  [[1, 2], 'Row 1 must be an array of 2 numbers; yours is 1.'],
  [[[1, 2]], 'Return an array of 2 rows, each an array of numbers; yours has 1.'],
  [
    [
      [1, 2],
      [3, 4],
    ],
    'Row 2 must be an array of 1 numbers; yours is an array of 2.',
  ],
  [[[1, 2], [3], []], 'Return an array of 2 rows, each an array of numbers; yours has 3.'],
])('rows of another shape are told in one sentence: %j', (yours, says) => {
  const { pass, message } = MATCHERS.toBeRows(yours, [[1, 2], [3]], { labels: [], within: 0 });
  expect([pass, message().split('\n')[0]]).toEqual([false, says]);
});

test('verdicts are right one by one, and each wrong one has a line with its label', () => {
  const judged = (yours: unknown[]) =>
    MATCHERS.toBeVerdicts(yours, [true, false], { labels: ['the first', 'the second'] });
  expect(judged([true, false]).pass).toBe(true);
  const { pass, message } = judged([1, true]);
  expect(pass).toBe(false);
  expect(message().split('\n')).toEqual([
    'the first: expected true, yours 1',
    'the second: expected false, yours true',
  ]);
});
