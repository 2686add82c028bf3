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
  ['marks that turn the direction of writing', '\u202eKO\u202c\u2066\u2069\u200f\u061c', '?KO?????'],
  ['a separator of lines', 'a\u2028::error::b\u2029c', 'a?::error::b?c'],
  ['a section of a log of GitLab', 'section_start:1:a\r\u001b[0K', 'section_start:1:a?'],
  ['a space without width', 'ali\u200bce\u2060\ufeff', 'ali?ce??'],
  ['a joiner between Latin letters', 'ali\u200dce\u200c', 'ali?ce?'],
  ['a hyphen or a filler that is not seen', 'a\u00adb\u3164c\u034f', 'a?b?c?'],
  ['variation selectors and tags', 'a\ufe0fb\ufe00\u{e0041}\u{e0100}', 'a?b???'],
  ['annotations between lines', 'a\ufff9b\ufffac\ufffb', 'a?b?c?'],
  ['a flood of marks on one letter', `z${'\u0301'.repeat(500)}!`, `z${'\u0301'.repeat(6)}?!`],
])('%s does not reach the terminal', (_, text, expected) => {
  expect(plain(text)).toBe(expected);
});

test.each([
  '∂f/∂a = −3a² + é 😀',
  'Việt Nguyễn'.normalize('NFD'),
  'می‌خواهم',
  'क्‍ष',
  '👩🏽‍💻 ❤️‍🔥',
  'one\ntwo',
  '[32m',
  '',
])('%j stays as it is', (text) => {
  expect(plain(text)).toBe(text);
});

test('a tab becomes two spaces', () => {
  expect(plain('\treturn\t1')).toBe('  return  1');
});
