import { expect, test } from '@jest/globals';
import { UNGRADED } from '../../../../dev/testing/platforms';
import { ungradedText } from './ungraded-text';

const reasonOf = (message: string | null) => ungradedText({ ...UNGRADED, message }).split('The reason: ')[1];

test('the text of an ungraded submission blames the grader and has the reason', () => {
  expect(ungradedText({ ...UNGRADED, message: 'Memory is full.' })).toBe(
    'The grader could not work, so this is not graded. ' +
      'That is not your doing and says nothing about your answer. The reason: Memory is full.',
  );
  expect(reasonOf(null)).toBe('It is not known.');
});

test.each([
  ['/srv/course/results.json cannot be written (ENOSPC).', 'results.json cannot be written (ENOSPC).'],
  ['at run (/srv/course/test/01-gradf.test.ts:3:4)', 'at run (01-gradf.test.ts:3:4)'],
  ['"C:\\Users\\someone\\gradkata\\x.ts" is broken', '"x.ts" is broken'],
  ['see file:///srv/course/x.ts:3', 'see x.ts:3'],
  ['/tmp', 'tmp'],
])('the reason %j is shown with the last part of its path only', (message, reason) => {
  expect(reasonOf(message)).toBe(reason);
});

test.each(['exercises/01-gradf.ts:3 is broken.', '∂f/∂a is 1/2', 'see https://example.org/a/b'])(
  'the reason %j is shown as it is, because it has no path of the machine',
  (message) => {
    expect(reasonOf(message)).toBe(message);
  },
);

test('control characters are removed from the reason', () => {
  expect(reasonOf('\u001b[31mred\0')).toBe('red?');
});
