import { describe, expect, test } from '@jest/globals';
import { testResult } from '../../dev/testing/results';
import { settleWaiting } from './waiting';

const FILE = 'exercises/04-value.ts';
const exp = testResult({ name: 'exp: at 1', part: 'exp' });
const log = testResult({ name: 'log: at 1', part: 'log' });
const softmax = testResult({ name: 'softmax: of three', part: 'softmax' });
const dependencies = {
  needs: new Map([[softmax.name, ['exp', 'log']]]),
  unneeded: new Set<string>(),
  keepsPassed: false,
};
const wrong = { status: 'fail', score: 0 } as const;

test('a test whose needed parts pass keeps its own result, right or wrong', () => {
  const tests = [exp, log, softmax, { ...softmax, ...wrong, name: 'softmax: of four' }];
  expect(settleWaiting(tests, dependencies, FILE)).toEqual(tests);
});

test('a test waits without points for each part that fails, and names it', () => {
  const located = { ...softmax, location: { file: 'exercises/04-value.ts', line: 3 }, reproduction: 'softmax();' };
  const [one, , waiting] = settleWaiting([{ ...exp, ...wrong }, log, located], dependencies, FILE);
  expect(one).toEqual({ ...exp, ...wrong });
  expect(waiting).toMatchObject({ status: 'waiting', score: 0, maxScore: 4, waitingFor: ['exp'] });
  expect(waiting).toMatchObject({ location: null, reproduction: null });
  expect(waiting?.message).toBe('Waiting for exp: see the tests of that first.');
  const [, , both] = settleWaiting(
    [{ ...exp, ...wrong }, { ...log, status: 'not-started' }, softmax],
    dependencies,
    FILE,
  );
  expect(both?.message).toBe('Waiting for exp, log: see the tests of those first.');
});

test('a visible test does not wait for a part of which only a hidden test fails, but a hidden test does', () => {
  const hiddenExp = { ...exp, ...wrong, name: 'exp: at 2', visibility: 'hidden' } as const;
  const statuses = (visibility: 'visible' | 'hidden') =>
    settleWaiting([exp, hiddenExp, log, { ...softmax, visibility }], dependencies, FILE).map(({ status }) => status);
  expect(statuses('visible')).toEqual(['pass', 'fail', 'pass', 'pass']);
  expect(statuses('hidden')).toEqual(['pass', 'fail', 'pass', 'waiting']);
});

test('no test waits for one that is not needed', () => {
  const refusal = { ...exp, ...wrong, name: 'exp: of a text' };
  const unneeded = new Set([refusal.name]);
  expect(settleWaiting([exp, refusal, log, softmax], { ...dependencies, unneeded }, FILE).at(-1)).toEqual(softmax);
  expect(settleWaiting([exp, refusal, log, softmax], dependencies, FILE).at(-1)?.status).toBe('waiting');
});

test('a test that passes keeps its points, and only one that fails waits, where the suite says so', () => {
  const lenient = { ...dependencies, keepsPassed: true };
  const failing = { ...softmax, ...wrong, name: 'softmax: of four' };
  const needs = new Map([softmax, failing].map(({ name }): [string, string[]] => [name, ['exp']]));
  const settled = settleWaiting([{ ...exp, ...wrong }, softmax, failing], { ...lenient, needs }, FILE);
  expect(settled.map(({ status, score }) => [status, score])).toEqual([
    ['fail', 0],
    ['pass', 4],
    ['waiting', 0],
  ]);
});

test.each([
  [FILE, 'not-started'],
  ['exercises/03-other.ts', 'waiting'],
])('where tests that pass keep their points, a stub in %s is %s', (file, status) => {
  const unwritten = { ...softmax, status: 'not-started', score: 0, location: { file, line: 3 } } as const;
  const settled = settleWaiting([{ ...exp, ...wrong }, unwritten], { ...dependencies, keepsPassed: true }, FILE);
  expect(settled[1]?.status).toBe(status);
});

describe('a test that needs a part of another exercise', () => {
  const needs = new Map([[softmax.name, ['04-value: mul', 'exp']]]);
  const settled = (...others: Parameters<typeof settleWaiting>[3][]) =>
    settleWaiting([exp, softmax], { ...dependencies, needs }, FILE, ...others)[1];
  const mul = testResult({ name: 'mul: of two', part: 'mul' });
  const of = (exercise: string, ...tests: (typeof mul)[]) =>
    settled((id) => (id === exercise ? { ...NONE, tests } : NONE));
  const NONE = { tests: [], unneeded: new Set<string>() };

  test('waits while a test of that part fails, and names both', () => {
    expect(of('04-value', mul, { ...mul, ...wrong })).toMatchObject({
      status: 'waiting',
      waitingFor: ['04-value: mul'],
      message: 'Waiting for 04-value: mul. See the tests of that first.',
    });
  });

  test('does not wait for other parts, other exercises, or one that was not graded', () => {
    expect(of('04-value', mul, { ...exp, ...wrong })).toBe(softmax);
    expect(of('03-other', { ...mul, ...wrong })).toBe(softmax);
    expect(settled()).toBe(softmax);
    expect(settled(() => undefined)).toBe(softmax);
  });
});
