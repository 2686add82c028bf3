import { expect, test } from '@jest/globals';
import { testResult } from '../../dev/testing/results';
import type { Status } from '../core/result';
import { firstOpen } from './first-open';

const cases: [Status[], Status[]][] = [
  [
    ['waiting', 'not-started', 'fail', 'pass', 'error'],
    ['fail', 'error'],
  ],
  [
    ['error', 'fail'],
    ['error', 'fail'],
  ],
  [['waiting', 'not-started', 'pass'], ['not-started']],
  [['pass', 'waiting'], ['waiting']],
  [['pass', 'pass'], []],
];

test.each(cases)('of tests with the statuses %j, those to look at first are %j', (statuses, first) => {
  expect(firstOpen(statuses.map((status) => testResult({ status }))).map(({ status }) => status)).toEqual(first);
});
