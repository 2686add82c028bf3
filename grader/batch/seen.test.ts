import { expect, test } from '@jest/globals';
import { isTableSeen } from './seen';

test.each([
  ['when all results go to files', true, true, true, true],
  ['when they do in a log', true, false, false, true],
  ['when they go to another program, and the error is on the screen', false, false, true, true],
  ['not between results on the screen', false, true, true, false],
  ['not beside results that are caught together with what is said', false, false, false, false],
])('the table is shown %s', (_, isInFiles, isOutScreen, isErrorScreen, isSeen) => {
  expect(isTableSeen(isInFiles, isOutScreen, isErrorScreen)).toBe(isSeen);
});
