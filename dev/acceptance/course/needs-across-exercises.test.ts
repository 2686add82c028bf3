import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { SubmissionResult, TestResult } from '../../../grader/core/result';
import { gradeAll } from '../../testing/grade-all';
import { once } from '../../testing/once';
import { ROOT } from '../../testing/root';
import { exerciseOf, solutionWith } from '../../testing/submissions';

const ID = '05-more-operations';
const text = (...names: string[]) => readFileSync(path.join(ROOT, ...names), 'utf8');
const stubOfValue = text('exercises', '04-value.ts');
const brokenMul = solutionWith('04-value.ts', { 'this.data * right.data': 'this.data * right.data + 1' });

const results = once(() =>
  gradeAll(
    {
      right: {},
      'broken-mul': { '04-value.ts': brokenMul },
      'own-class': {
        '04-value.ts': stubOfValue,
        [`${ID}.ts`]: text('test', 'styles', ID, 'a-class-of-its-own.ts'),
      },
      'not-begun': { '04-value.ts': stubOfValue, [`${ID}.ts`]: text('exercises', `${ID}.ts`) },
      'without-04': { '04-value.ts': null },
    },
    ['--exercise', '05'],
  ),
);
const find = (id: string) => results().get(id) as SubmissionResult;
const testsOf = (id: string) => exerciseOf(find(id), ID).tests;
const namesOf = (tests: readonly TestResult[]) => tests.map(({ name }) => name);

describe('an exercise that needs another', () => {
  test('is alone in its result, and has all points if both are right', () => {
    expect(find('right')).toMatchObject({ status: 'pass', score: 30, maxScore: 30 });
    expect(find('right').exercises.map(({ id }) => id)).toEqual([ID]);
  });

  test('waits where a needed part of the other is wrong, and says for which', () => {
    const wrong = testsOf('broken-mul').filter(({ status }) => status !== 'pass');
    expect(new Set(wrong.map(({ status }) => status))).toEqual(new Set(['waiting']));
    expect(wrong.find(({ part }) => part === 'rmul')).toMatchObject({
      waitingFor: ['04-value: mul'],
      message: 'Waiting for 04-value: mul. See the tests of that first.',
      diagnoses: [],
    });
  });

  test('keeps the points of what is right all the same', () => {
    const right = namesOf(testsOf('broken-mul').filter(({ status }) => status === 'pass'));
    expect(right).toEqual(expect.arrayContaining(['tanh: computes its data', 'relu: computes its data']));
    expect(find('own-class')).toMatchObject({ status: 'pass', score: 30 });
  });

  test('says of its own stubs that they are not started', () => {
    const { status, tests } = exerciseOf(find('not-begun'), ID);
    expect(status).toBe('not-started');
    expect(tests.find(({ part }) => part === 'tanh')).toMatchObject({ status: 'not-started', waitingFor: [] });
  });

  test('cannot be right without the file of the other, and says what is missing', () => {
    expect(find('without-04')).toMatchObject({ score: 0 });
    for (const { status, message } of testsOf('without-04')) {
      expect(status).toBe('waiting');
      expect(message).toBe('Waiting for exercises/04-value.ts, which is missing.');
    }
  });
});

describe('exercises 05 to 07, right by themselves', () => {
  const LATER = [ID, '06-neural-network', '07-training'];
  const stepOfMul = 'this.grad += right.data * out.grad;\n      right.grad += this.data * out.grad;';
  const changes: Record<string, Record<string, string>> = {
    '04-value: mul, which assigns': {
      [stepOfMul]: 'this.grad = right.data * out.grad; right.grad = this.data * out.grad;',
    },
    '04-value: mul, with one gradient': { [stepOfMul]: 'this.grad += right.data * out.grad;' },
    '04-value: mul, with one parent': { '[this, right]': '[this]' },
    '04-value: mul, with its own data': { 'this.grad += right.data': 'this.grad += this.data' },
    '04-value: mul, which throws': { [stepOfMul]: "throw new Error('not this way');" },
    '04-value: pow, without parents': { "[this], '**'": "[], '**'" },
    '04-value: neg, without a gradient': { 'this.mul(-1)': 'new Value(-this.data)' },
    '05-more-operations: sub, without parents': { 'this.add(this.wrap(other).neg())': 'new Value(this.data - other)' },
    '05-more-operations: relu, of its operand': { 'Math.max(0, this.data)': 'this.data' },
    '05-more-operations: tanh, without a gradient': { '(1 - out.data ** 2) * out.grad': '0' },
  };
  const awaitedIn = (name: string) => name.slice(0, name.indexOf(','));
  const fileIn = (name: string) => `${name.slice(0, name.indexOf(':'))}.ts`;

  const broken = once(() =>
    gradeAll(
      Object.fromEntries(
        Object.entries(changes).map(([name, change], index) => {
          return [`broken-${index}`, { [fileIn(name)]: solutionWith(fileIn(name), change) }];
        }),
      ),
      LATER.flatMap((id) => ['--exercise', id]),
    ),
  );

  test.each(Object.keys(changes))('wait for %s, and are not blamed', (name) => {
    const result = broken().get(`broken-${Object.keys(changes).indexOf(name)}`);
    const later = LATER.filter((id) => `${id}.ts` > fileIn(name));
    const open = later.flatMap((id) => exerciseOf(result, id).tests.filter(({ status }) => status !== 'pass'));
    expect(open).not.toHaveLength(0);
    for (const { status, waitingFor, diagnoses } of open) {
      expect({ status, waitingFor, diagnoses }).toEqual({
        status: 'waiting',
        waitingFor: [awaitedIn(name)],
        diagnoses: [],
      });
    }
  });
});
