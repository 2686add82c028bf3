import { expect, test } from '@jest/globals';
import { duplicateText } from './duplicate-text';

test('the text names all lines and those that JavaScript does not use', () => {
  expect(duplicateText({ name: 'mul', lines: [5, 30], unusedLines: [5] })).toBe(
    'mul is written twice, in lines 5 and 30. JavaScript does not use the one in line 5.',
  );
  expect(duplicateText({ name: 'mul', lines: [5, 9, 30], unusedLines: [5, 9] })).toBe(
    'mul is written 3 times, in lines 5, 9 and 30. JavaScript does not use those in lines 5 and 9.',
  );
  expect(duplicateText({ name: 'mul', lines: [5, 5], unusedLines: [5] })).toBe(
    'mul is written twice, in line 5. JavaScript uses only one of them.',
  );
});

test('of very many lines the first ones and the last are named', () => {
  const lines = Array.from({ length: 5_000 }, (_, index) => index + 2);
  expect(duplicateText({ name: 'mul', lines, unusedLines: lines.slice(0, -1) })).toBe(
    'mul is written 5000 times, in lines 2, 3, 4, 5, 6, 7, 8, 9, 10, … and 5001. ' +
      'JavaScript does not use those in lines 2, 3, 4, 5, 6, 7, 8, 9, 10, … and 5000.',
  );
});
