import { expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';

const { renderProblems } = outside<typeof import('./types')>('page/screen/types');

const problem = (start: number, message = 'wrong') => ({ message, start, end: start + 1 });

test('a problem has a link to its line, and its message is text', () => {
  const { text } = renderProblems('01-gradf', 'one\ntwo\nthree', [problem(8, "Type '<b>'.")]);
  expect(text).toContain('<a href="#01-gradf:3">line 3</a>: Type &#39;&lt;b&gt;&#39;.');
});

test('of many problems three are listed, and the others counted', () => {
  const { text } = renderProblems(
    '01-gradf',
    'x'.repeat(9),
    [0, 1, 2, 3, 4].map((start) => problem(start)),
  );
  expect(text.match(/<a /g)).toHaveLength(3);
  expect(text).toContain('… and 2 more');
});

test('without a problem nothing is shown', () => {
  expect(renderProblems('01-gradf', 'x', []).text).toBe('');
});
