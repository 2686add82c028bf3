import { expect, test } from '@jest/globals';
import { truncateDocument } from './truncate-document';

test('what fits stays as it is', () => {
  expect([...truncateDocument(['ab', 'c'], 6, 'end')]).toEqual(['ab', 'c']);
});

test('what does not fit is left out piece by piece, and the ending fits, too', () => {
  expect([...truncateDocument(['ab', '∂', 'c'], 6, 'end')]).toEqual(['ab', 'end']);
});
