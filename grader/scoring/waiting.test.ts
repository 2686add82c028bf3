import { describe, expect, test } from '@jest/globals';
import { testResult } from '../../dev/testing/results';
import type { TestResult } from '../core/result';
import { type DependentTests, Waiting } from './waiting';

const ID = '05-own';
const FILE = `exercises/${ID}.ts`;
const exp = testResult({ name: 'exp: at 1', part: 'exp' });
const log = testResult({ name: 'log: at 1', part: 'log' });
const softmax = testResult({ name: 'softmax: of three', part: 'softmax' });
const dependencies = {
  needs: new Map([[softmax.name, ['exp', 'log']]]),
  unneeded: new Set<string>(),
  keepsPassed: false,
};
const NONE = { needs: new Map<string, string[]>(), unneeded: new Set<string>(), keepsPassed: false };

/** The tests of an exercise, settled beside those of others. */
function settleWaiting(
  tests: readonly TestResult[],
  own: Omit<DependentTests, 'tests'>,
  others: Record<string, Partial<DependentTests>> = {},
): TestResult[] {
  const graded = Object.entries(others).map(([id, other]) => [id, { ...NONE, tests: [], ...other }] as const);
  return new Waiting(new Map([[ID, { ...own, tests }], ...graded])).settle(ID);
}

const wrong = { status: 'fail', score: 0 } as const;

test('a test whose needed parts pass keeps its own result, right or wrong', () => {
  const tests = [exp, log, softmax, { ...softmax, ...wrong, name: 'softmax: of four' }];
  expect(settleWaiting(tests, dependencies)).toEqual(tests);
});

test('a test waits without points for each part that fails, and names it', () => {
  const located = { ...softmax, location: { file: FILE, line: 3 }, reproduction: 'softmax();' };
  const [one, , waiting] = settleWaiting([{ ...exp, ...wrong }, log, located], dependencies);
  expect(one).toEqual({ ...exp, ...wrong });
  expect(waiting).toMatchObject({ status: 'waiting', score: 0, maxScore: 4, waitingFor: ['exp'] });
  expect(waiting).toMatchObject({ location: null, reproduction: null });
  expect(waiting?.message).toBe('Waiting for exp: see the tests of that first.');
  const [, , both] = settleWaiting([{ ...exp, ...wrong }, { ...log, status: 'not-started' }, softmax], dependencies);
  expect(both?.message).toBe('Waiting for exp, log: see the tests of those first.');
});

test('a visible test does not wait for a part of which only a hidden test fails, but a hidden test does', () => {
  const hiddenExp = { ...exp, ...wrong, name: 'exp: at 2', visibility: 'hidden' } as const;
  const statuses = (visibility: 'visible' | 'hidden') =>
    settleWaiting([exp, hiddenExp, log, { ...softmax, visibility }], dependencies).map(({ status }) => status);
  expect(statuses('visible')).toEqual(['pass', 'fail', 'pass', 'pass']);
  expect(statuses('hidden')).toEqual(['pass', 'fail', 'pass', 'waiting']);
});

test('no test waits for one that is not needed', () => {
  const refusal = { ...exp, ...wrong, name: 'exp: of a text' };
  const unneeded = new Set([refusal.name]);
  expect(settleWaiting([exp, refusal, log, softmax], { ...dependencies, unneeded }).at(-1)).toEqual(softmax);
  expect(settleWaiting([exp, refusal, log, softmax], dependencies).at(-1)?.status).toBe('waiting');
});

test('a test that passes keeps its points, and only one that fails waits, where the suite says so', () => {
  const lenient = { ...dependencies, keepsPassed: true };
  const failing = { ...softmax, ...wrong, name: 'softmax: of four' };
  const needs = new Map([softmax, failing].map(({ name }): [string, string[]] => [name, ['exp']]));
  const settled = settleWaiting([{ ...exp, ...wrong }, softmax, failing], { ...lenient, needs });
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
  const settled = settleWaiting([{ ...exp, ...wrong }, unwritten], { ...dependencies, keepsPassed: true });
  expect(settled[1]?.status).toBe(status);
});

describe('a test that needs a part of another exercise', () => {
  const needs = new Map([[softmax.name, ['04-value: mul', 'exp']]]);
  const mul = testResult({ name: 'mul: of two', part: 'mul' });
  const neg = testResult({ name: 'neg: of two', part: 'neg' });
  const relu = testResult({ name: 'relu: of two', part: 'relu' });
  const settled = (others: Parameters<typeof settleWaiting>[2], own: Partial<DependentTests> = {}) =>
    settleWaiting([exp, { ...softmax, ...wrong }], { ...dependencies, needs, keepsPassed: true, ...own }, others)[1];

  test('waits while a test of that part fails, and names both', () => {
    expect(settled({ '04-value': { tests: [mul, { ...mul, ...wrong }] } })).toMatchObject({
      status: 'waiting',
      waitingFor: ['04-value: mul'],
      message: 'Waiting for 04-value: mul. See the tests of that first.',
    });
  });

  test('does not wait for other parts, other exercises, or one that was not graded', () => {
    expect(settled({ '04-value': { tests: [mul, { ...exp, ...wrong }] } })?.status).toBe('fail');
    expect(settled({ '03-other': { tests: [{ ...mul, ...wrong }] } })?.status).toBe('fail');
    expect(settled({})?.status).toBe('fail');
  });

  test('names of several parts the one that is shown first there', () => {
    const two = new Map([[softmax.name, ['04-value: neg', '04-value: mul']]]);
    const tests = [mul, neg].map((one) => ({ ...one, ...wrong }));
    expect(settled({ '04-value': { tests } }, { needs: two })?.waitingFor).toEqual(['04-value: mul']);
    const stub = { ...mul, status: 'not-started', score: 0 } as const;
    const begun = { '04-value': { tests: [stub, { ...neg, ...wrong }] } };
    expect(settled(begun, { needs: two })?.waitingFor).toEqual(['04-value: neg']);
  });

  const onRelu = { needs: new Map([[softmax.name, ['04-more: relu']]]) };
  const reluOnMul = { needs: new Map([[relu.name, ['04-value: mul']]]) };

  test('waits in the place of a part that waits for what that part waits for', () => {
    const others = {
      '04-more': { ...reluOnMul, tests: [{ ...relu, ...wrong }] },
      '04-value': { tests: [{ ...mul, ...wrong }] },
    };
    expect(settled(others, onRelu)?.waitingFor).toEqual(['04-value: mul']);
  });

  test('waits for what a part needs that passes all the same, unless it passes itself', () => {
    const others = {
      '04-more': { ...reluOnMul, keepsPassed: true, tests: [relu] },
      '04-value': { tests: [{ ...mul, ...wrong }] },
    };
    expect(settled(others, onRelu)?.waitingFor).toEqual(['04-value: mul']);
    const own = { ...dependencies, ...onRelu };
    expect(settleWaiting([softmax], own, others)).toEqual([softmax]);
  });

  test.each([
    [' is missing. Put the file there.', 'is missing'],
    [' is empty. Write the exercise there.', 'is empty'],
    [':3 does not compile: …', 'does not compile'],
    [':3: your code threw Error: no', 'does not run'],
  ])('waits for a file of which every test says "…%s"', (message, trouble) => {
    const error = { status: 'error', score: 0, message: `exercises/04-value.ts${message}` } as const;
    const others = {
      '04-value': {
        tests: [
          { ...mul, ...error },
          { ...neg, ...error },
        ],
      },
    };
    const own = { ...dependencies, needs, keepsPassed: true };
    const [unrelated, waiting] = settleWaiting(
      [
        { ...exp, ...error },
        { ...softmax, ...wrong },
      ],
      own,
      others,
    );
    for (const one of [unrelated, waiting])
      expect(one).toMatchObject({
        status: 'waiting',
        waitingFor: ['exercises/04-value.ts'],
        message: `Waiting for exercises/04-value.ts, which ${trouble}.`,
      });
  });
});
