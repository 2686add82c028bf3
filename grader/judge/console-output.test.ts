import { expect, test } from '@jest/globals';
import { ConsoleOutput } from './console-output';

/** The output after these lines, if 10 characters are kept. */
function kept(...lines: string[]): string {
  const output = new ConsoleOutput(10);
  for (const line of lines) output.write(line);
  return output.toString();
}

test('lines are kept in their order', () => {
  expect(kept('one', 'two')).toBe('one\ntwo');
  expect(kept()).toBe('');
  expect(kept('', 'x')).toBe('\nx');
});

test('lines that are exactly as long as the limit are kept whole', () => {
  expect(kept('0123456789')).toBe('0123456789');
  expect(kept('0123', '56789')).toBe('0123\n56789');
});

test('characters over the limit are counted', () => {
  expect(kept('0123456789abc')).toBe('0123456789\n… 3 more characters');
  expect(kept('0123', '56789abc', 'defg')).toBe('0123\n56789\n… 7 more characters');
});

test('many lines take no more memory than one long line, even if they are empty', () => {
  expect(kept(...new Array(10_000).fill('xyz'))).toBe('xyz\nxyz\nxy\n… 29992 more characters');
  expect(kept(...new Array(10_000).fill(''))).toBe('\n'.repeat(9));
});

test('cleared output has its whole limit again', () => {
  const output = new ConsoleOutput(10);
  output.write('x'.repeat(50));
  output.clear();
  expect(output.toString()).toBe('');
  output.write('0123456789');
  expect(output.toString()).toBe('0123456789');
});
