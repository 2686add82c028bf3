import { describe, expect, test } from '@jest/globals';
import { exerciseResult, testResult } from '../../../dev/testing/results';
import type { TestResult } from '../../core/result';
import { renderGoal } from './goal';

const goal = {
  title: 'The goal',
  part: 'softmax',
  numbers: [
    { label: 'loss', expected: 2.5 },
    { label: 'slope', expected: -0.75 },
  ],
};
const ofGoal = (otherwise: Partial<TestResult>) => testResult({ part: 'softmax', ...otherwise });
const compared = (label: string, expected: number, yours: number) => ({
  label,
  expected,
  yours,
  difference: Math.abs(yours - expected),
  tolerance: 0.1,
  ok: Math.abs(yours - expected) <= 0.1,
});
const rendered = (...tests: TestResult[]) => renderGoal(exerciseResult('04-value', tests, { goal }), 80);

describe('the goal of an exercise', () => {
  test('is not shown before a test passes, nor without a goal', () => {
    expect(rendered(testResult({ status: 'not-started' }), ofGoal({ status: 'waiting' }))).toEqual([]);
    expect(renderGoal(exerciseResult('01-gradf', [testResult()]), 80)).toEqual([]);
  });

  test('says what its numbers wait for', () => {
    const waiting = ofGoal({ status: 'waiting', waitingFor: ['exp', 'div'] });
    expect(rendered(testResult(), waiting)).toEqual([
      'The goal',
      '        loss  2.5  waiting for exp, div',
      '        slope  -0.75  waiting for exp, div',
    ]);
  });

  test('names no operation as wrong beside the one that is shown', () => {
    const mul = testResult({ part: 'mul', status: 'fail' });
    const div = testResult({ part: 'div', status: 'fail' });
    const waiting = ofGoal({ status: 'waiting', waitingFor: ['div'] });
    expect(rendered(testResult(), mul, div, waiting)[1]).toBe('        loss  2.5  waiting until the rest is right');
    expect(rendered(testResult(), div, waiting)[1]).toBe('        loss  2.5  waiting for div');
  });

  test('has a verdict for each number that was compared', () => {
    const right = ofGoal({ comparisons: [compared('loss', 2.5, 2.5)] });
    const wrong = ofGoal({ status: 'fail', comparisons: [compared('slope', -0.75, 3)] });
    expect(rendered(right, wrong)).toEqual(['The goal', 'OK      loss  2.5', 'WRONG!  slope  -0.75  yours 3']);
  });

  test('tells nothing of hidden tests', () => {
    const hidden = ofGoal({ visibility: 'hidden', comparisons: [compared('loss', 2.5, 2.5)] });
    expect(rendered(testResult(), hidden)[1]).toBe('        loss  2.5  cannot be computed yet');
  });
});
