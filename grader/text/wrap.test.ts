import { expect, test } from '@jest/globals';
import { wrap } from './wrap';

const WORD = 'x'.repeat(31);

test('a short sentence is one line', () => {
  expect(wrap('Fix the first one.')).toEqual(['Fix the first one.']);
  expect(wrap('')).toEqual(['']);
});

test('three words of 31 and the spaces between them fill a line of 96 and no more', () => {
  expect(wrap(`${WORD} ${WORD} ${WORD}x`)).toHaveLength(1);
  expect(wrap(`${WORD} ${WORD} ${WORD}xx`)).toEqual([`${WORD} ${WORD}`, `${WORD}xx`]);
});

test('no line is longer than 96, and no word is lost, changed or moved', () => {
  const words = Array.from({ length: 200 }, (_, index) => 'word'.repeat(1 + (index % 7)));
  const lines = wrap(words.join(' '));
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(96);
  expect(lines.join(' ').split(' ')).toEqual(words);
});

test('a word longer than a line has a line to itself', () => {
  const long = 'y'.repeat(200);
  expect(wrap(`see ${long} there`)).toEqual(['see', long, 'there']);
  expect(wrap(`${long} there`)).toEqual([long, 'there']);
});
