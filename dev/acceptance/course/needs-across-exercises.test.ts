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
    const [first] = testsOf('without-04');
    expect(first?.status).toBe('waiting');
    expect(find('without-04')).toMatchObject({ score: 0 });
  });
});
