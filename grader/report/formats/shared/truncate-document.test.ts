import { expect, test } from '@jest/globals';
import { truncateDocument } from './truncate-document';

test('a document that fits has all of its pieces and no ending', () => {
  expect([...truncateDocument(['ab', 'c'], 6, 'end')]).toEqual(['ab', 'c']);
});

test('a document that does not fit is cut after a whole piece, and fits with its ending', () => {
  expect([...truncateDocument(['ab', '∂', 'c'], 6, 'end')]).toEqual(['ab', 'end']);
});
