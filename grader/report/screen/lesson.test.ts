import { expect, test } from '@jest/globals';
import { renderLesson } from './lesson';

test('a lesson has its paragraphs wrapped, and its formulas as they are written', () => {
  const markdown = '# A title\n\nOne sentence with `code`, and\nanother one.\n\n    a + b    1\n    a · b    b\n';
  expect(renderLesson(markdown, 20)).toEqual([
    'A title',
    '',
    'One sentence with',
    'code, and another',
    'one.',
    '',
    '    a + b    1',
    '    a · b    b',
  ]);
});
