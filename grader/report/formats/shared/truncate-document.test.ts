import { expect, test } from '@jest/globals';
import { shorten } from './truncate-document';

test('what fits stays as it is', () => {
  expect([...shorten(['ab', 'c'], 6, 'end')]).toEqual(['ab', 'c']);
});

test('what does not fit is left out piece by piece, and the ending fits, too', () => {
  expect([...shorten(['ab', '∂', 'c'], 6, 'end')]).toEqual(['ab', 'end']);
});
