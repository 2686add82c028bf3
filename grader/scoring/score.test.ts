import { describe, expect, test } from '@jest/globals';
import { emptyTest } from '../core/empty-test';
import type { Status, TestResult } from '../core/result';
import { scoreExercise, scoreSubmission } from './score';

const testOf = (status: Status, index: number): TestResult =>
  emptyTest(`test ${index}`, {
    status,
    score: status === 'pass' ? 4 : 0,
    maxScore: 4,
    message: status === 'pass' ? null : `${status} in test ${index}`,
  });

const exerciseOf = (...statuses: Status[]) => scoreExercise('01-gradf', 'Title', statuses.map(testOf));

describe('an exercise', () => {
  test.each([
    ['exercises/01-gradf.ts is missing. Put the file there.', 'missing'],
    ['exercises/01-gradf.ts is empty. Write the exercise there.', 'empty'],
    ['exercises/01-gradf.ts:3 does not compile: Expected `)`.', 'syntax'],
    ['exercises/01-gradf.ts:3 throws an Error: it is missing', undefined],
  ])('whose tests all say "%s" has the fault %s', (message, fault) => {
    const tests = ['a', 'b'].map((name) => emptyTest(name, { status: 'error', message }));
    expect(scoreExercise('01-gradf', 'Title', tests).fault).toBe(fault);
    expect(scoreExercise('01-gradf', 'Title', [...tests, testOf('waiting', 3)]).fault).toBe(fault);
    expect(scoreExercise('01-gradf', 'Title', [...tests, testOf('pass', 3)]).fault).toBeUndefined();
  });

  const cases: [Status[], Status][] = [
    [['pass', 'pass'], 'pass'],
    [['pass', 'fail'], 'fail'],
    [['pass', 'fail', 'error'], 'error'],
    [['not-started', 'error'], 'error'],
    [['not-started', 'not-started'], 'not-started'],
    [['not-started', 'waiting'], 'not-started'],
    [['pass', 'not-started'], 'fail'],
    [['pass', 'waiting'], 'fail'],
    [['fail', 'not-started'], 'fail'],
    [[], 'error'],
  ];

  test.each(cases)('with the tests %j has the status %s', (statuses, status) => {
    expect(exerciseOf(...statuses).status).toBe(status);
  });

  test('that has points was run, though each of its exercises has tests that were not', () => {
    expect(scoreSubmission('alice', [exerciseOf('pass', 'error')]).message).toBe(
      'Each exercise has tests that could not run: see the message of each.',
    );
  });

  test('has the sum of the points of its tests', () => {
    expect(exerciseOf('pass', 'fail', 'pass')).toMatchObject({ score: 8, maxScore: 12 });
  });

  test('has the message of the first test that has the same status', () => {
    expect(exerciseOf('pass', 'fail', 'error', 'error').message).toBe('error in test 2');
    expect(exerciseOf('pass', 'not-started').message).toBe('not-started in test 1');
    expect(exerciseOf('pass').message).toBeNull();
  });

  test('without tests has no points, and a message that no test ran', () => {
    expect(exerciseOf()).toMatchObject({ score: 0, maxScore: 0, message: 'No test of this exercise ran.' });
  });
});

describe('a submission', () => {
  const cases: [Status[][], string][] = [
    [[['pass'], ['pass']], 'pass'],
    [[['pass'], ['fail']], 'fail'],
    [[['pass'], ['error']], 'fail'],
    [[['not-started'], ['not-started']], 'fail'],
    [[['error'], ['error']], 'error'],
    [[['pass'], []], 'fail'],
    [[[], []], 'error'],
    [[], 'ungraded'],
  ];

  test.each(cases)('with the exercises %j has the status %s', (exercises, status) => {
    const { status: found, message } = scoreSubmission(
      'alice',
      exercises.map((tests) => exerciseOf(...tests)),
    );
    expect(found).toBe(status);
    expect(message).toEqual(
      status === 'error' || status === 'ungraded' ? expect.stringContaining('No exercise could be run') : null,
    );
  });

  test('has the sum of the points of its exercises', () => {
    const result = scoreSubmission('alice', [exerciseOf('pass', 'pass'), exerciseOf('fail'), exerciseOf('pass')]);
    expect(result).toMatchObject({ id: 'alice', score: 12, maxScore: 16 });
  });
});
