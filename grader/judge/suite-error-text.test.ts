import { expect, test } from '@jest/globals';
import { suiteErrorText } from './suite-error-text';

test.each([
  ['an error of many lines', new Error('one\n  two\n'), 'one two.'],
  ['a long one', new Error('x'.repeat(400)), `${'x'.repeat(300)}.`],
  [
    'one with the source below it',
    new Error('  x Expected a semicolon\n   ,-[/a/b.ts:7:1]\n 7 | return 12.5'),
    'line 7: x Expected a semicolon.',
  ],
  ['no error', 'a text', 'a text.'],
  ['nothing', undefined, 'undefined.'],
])('the error of a suite is told in one line: %s', (_, error, says) => {
  expect(suiteErrorText(error)).toBe(says);
});
