import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@jest/globals';
import { compare } from '../../scoring/compare';
import { renderComparisons } from './comparisons';

const right = (label: string) => compare(label, 0.1 + 0.2, 0.3, 1e-5);
const wrong = (label: string, yours: unknown = -12.35) => compare(label, -12.353553390593273, yours, 1e-5);

/** The lines without their colours. */
const lines = (...comparisons: Parameters<typeof renderComparisons>[0]) =>
  renderComparisons(comparisons, 96).map(stripVTControlCharacters);

test('a right number is shown in one line, without the digits of rounding errors', () => {
  expect(lines(right('∂f/∂a'))).toEqual(['OK      ∂f/∂a  expected 0.3  yours 0.3  difference 5.55e-17']);
});

test('on a narrow screen the numbers of a right one are below its label, each in one piece', () => {
  const shown = renderComparisons([compare('∂f/∂a at (2, 3, 4)', -12.3535533906, -12.3535533906, 1e-5)], 56);
  expect(shown.map(stripVTControlCharacters)).toEqual([
    'OK      ∂f/∂a at (2, 3, 4)',
    '        expected -12.3535533906  yours -12.3535533906',
    '        difference 0',
  ]);
});

test('a wrong number is shown in a block, aligned at the decimal point', () => {
  expect(lines(wrong('∂f/∂b', 1.5))).toEqual([
    'WRONG!  ∂f/∂b',
    '        expected    -12.353553390593273',
    '        yours         1.5',
    '        difference  13.9',
    '        allowed     1e-5',
  ]);
});

test('on a narrow screen a telling factor has a line to itself', () => {
  const shown = renderComparisons([compare('∂f/∂a', -12.353553390593273, 12.353553390593273, 1e-5)], 56);
  expect(shown.map(stripVTControlCharacters)[3]).toBe('                    (-1 times what is expected)');
});

test('a returned value that is not a number is described in words', () => {
  expect(lines(wrong('x', null)).slice(2, 4)).toEqual(['        yours       null', '        difference  no number']);
});

test('right and wrong numbers are shown in the order of the comparisons', () => {
  const firsts = lines(right('a'), wrong('b'), right('c')).filter((line) => /^(OK|WRONG!)/.test(line));
  expect(firsts.map((line) => line.split(/ +/).slice(0, 2))).toEqual([
    ['OK', 'a'],
    ['WRONG!', 'b'],
    ['OK', 'c'],
  ]);
});

test('of many numbers the first three wrong and the last four right are shown, and the others are counted', () => {
  const names = Array.from({ length: 10 }, (_, index) => String(index));
  const shown = lines(...names.map((name) => right(`r${name}`)), ...names.map((name) => wrong(`w${name}`)));
  const labels = shown.flatMap((line) => /^(?:OK|WRONG!) +(\S+)/.exec(line)?.[1] ?? []);
  expect(labels).toEqual(['r6', 'r7', 'r8', 'r9', 'w0', 'w1', 'w2']);
  expect(shown.at(-1)).toBe('        … and 13 more compared in this test');
});

test('no count is shown if all numbers are shown', () => {
  expect(lines(right('a'), wrong('b')).join('\n')).not.toContain('more compared');
  expect(lines()).toEqual([]);
});

test('control characters in a returned text are escaped', () => {
  const rendered = renderComparisons([wrong('x', '\u001b[2J\rOK')], 96).map(stripVTControlCharacters);
  expect(rendered[2]).toBe('        yours       the text "\\u001b[2J\\rOK"');
});
