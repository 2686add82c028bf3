import { describe, expect, test } from '@jest/globals';
import { exerciseResult, submissionResult, testResult } from '../../../../dev/testing/results';
import type { Status } from '../../../core/result';
import { outcomesOf } from './outcome';

/** The outcomes of the tests of one submission, in order. */
const outcomes = (...statuses: Status[]) => {
  const tests = statuses.map((status) => testResult({ status }));
  return statuses.map(outcomesOf(submissionResult('alice', [exerciseResult('01-gradf', tests)])));
};

describe('the outcome of a test', () => {
  test('is a failure if it is not started, so that a stub is no success', () => {
    expect(outcomes('not-started', 'not-started')).toEqual(['failed', 'failed']);
  });

  test('is skipped if it waits for a test that failed', () => {
    expect(outcomes('pass', 'fail', 'waiting', 'error')).toEqual(['passed', 'failed', 'skipped', 'failed']);
  });

  test('is a failure if it waits for an exercise that is not among the results', () => {
    expect(outcomes('pass', 'waiting')).toEqual(['passed', 'failed']);
  });
});
