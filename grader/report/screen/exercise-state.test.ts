import { expect, test } from '@jest/globals';
import { exerciseResult, testResult } from '../../../dev/testing/results';
import type { Status } from '../../core/result';
import { stateOf } from './exercise-state';

test.each<[word: string, statuses: Status[]]>([
  ['OK', ['pass', 'pass']],
  ['not started', ['not-started', 'waiting']],
  ['begun', ['pass', 'not-started', 'waiting']],
  ['waiting', ['pass', 'waiting']],
  ['waiting', ['waiting', 'waiting']],
  ['WRONG!', ['fail', 'waiting']],
])('an exercise is "%s" if its tests are %j', (word, statuses) => {
  const tests = statuses.map((status) => testResult({ status }));
  expect(stateOf(exerciseResult('06-network', tests)).word).toBe(word);
});
