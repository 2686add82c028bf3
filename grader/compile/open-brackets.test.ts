import { expect, test } from '@jest/globals';
import { closing, openBrackets } from './open-brackets';

const openIn = (source: string, offset = source.length) =>
  openBrackets(source, offset)
    ?.map(({ text, at }) => `${text}${at}`)
    .join(' ');

test.each([
  ['f(a, [b', '(1 [5'],
  ['f(a, [b])', ''],
  ['const s = \'(\' + "["; // {', ''],
  ['/* ( */ {', '{8'],
  ['const r = /[(]/; (', '(17'],
  ['`(${a[0]', '${2'],
  ['`($' + '{a[0]}(`', ''],
  ['/* never closed (', ''],
])('the brackets that are open in %s are %j', (source, open) => {
  expect(openIn(source)).toBe(open);
});

test('a bracket that closes none, or another one, makes the others uncertain', () => {
  expect(openIn('f(a))')).toBeUndefined();
  expect(openIn('f(a]')).toBeUndefined();
});

test('what comes behind the offset does not count', () => {
  expect(openIn('f(a, [b])', 2)).toBe('(1');
});

test('the hole of a template is closed by a brace', () => {
  expect(closing('${')).toBe('}');
});
