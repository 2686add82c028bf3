import { expect, test } from '@jest/globals';
import { plain } from './plain';

const ESC = '\u001b';

test.each([
  ['a colour', `${ESC}[32mOK${ESC}[0m`, 'OK'],
  ['a cursor movement', `a${ESC}[2K${ESC}[1Ab`, 'ab'],
  ['a title', `a${ESC}]0;title\u0007b`, 'ab'],
  ['a link', `${ESC}]8;;https://example.org\u0007text${ESC}]8;;\u0007`, 'text'],
  ['a sequence that appears when another is taken out', `${ESC}[${ESC}[31m31mred`, '?[31mred'],
  ['a carriage return', 'WRONG!\rOK', 'WRONG!?OK'],
  ['a backspace', 'WRONG\b\b', 'WRONG??'],
  ['a NUL, a bell and a delete', '\0\u0007\u007f', '???'],
  ['a control character of eight bits', '\u0085\u0090', '??'],
  ['marks that turn the direction of writing', '\u202eKO\u202c\u2066\u2069\u200f', '?KO????'],
])('%s does not reach the terminal', (_, text, expected) => {
  expect(plain(text)).toBe(expected);
});

test.each(['∂f/∂a = −3a² + é 😀', 'one\ntwo', '[32m', ''])('%j stays as it is', (text) => {
  expect(plain(text)).toBe(text);
});

test('a tab becomes two spaces', () => {
  expect(plain('\treturn\t1')).toBe('  return  1');
});
