import { expect, test } from '@jest/globals';
import { wrap } from './wrap';

const WORD = 'x'.repeat(31);

test('a short sentence is one line', () => {
  expect(wrap('Fix the first one.', 96)).toEqual(['Fix the first one.']);
  expect(wrap('', 96)).toEqual(['']);
});

test('three words of 31 and the spaces between them fill 95 columns', () => {
  expect(wrap(`${WORD} ${WORD} ${WORD}`, 95)).toHaveLength(1);
  expect(wrap(`${WORD} ${WORD} ${WORD}`, 94)).toEqual([`${WORD} ${WORD}`, WORD]);
});

test('no line is longer than the screen is wide, and no word is lost, changed or moved', () => {
  const words = Array.from({ length: 200 }, (_, index) => 'word'.repeat(1 + (index % 7)));
  const lines = wrap(words.join(' '), 60);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  expect(lines.join(' ').split(' ')).toEqual(words);
});

test('a word longer than a line has a line to itself', () => {
  const long = 'y'.repeat(200);
  expect(wrap(`see ${long} there`, 96)).toEqual(['see', long, 'there']);
  expect(wrap(`${long} there`, 96)).toEqual([long, 'there']);
});

test('lines after the first begin with the indent, and keep within the columns', () => {
  expect(wrap('one two three four', 9, '  ')).toEqual(['one two', '  three', '  four']);
});

test('a terminal wider than 120 columns has lines of 120', () => {
  const lines = wrap('word '.repeat(60).trim(), 200);
  expect(lines[0]).toHaveLength(119);
});
