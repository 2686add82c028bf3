import { expect, test } from '@jest/globals';
import { renderCode } from './frame';

const LINE = `  return [-3 * a ** 2 - 0.5 * a ** -0.5, 3 * Math.cos(3 * b) + 2.5 * b ** 1.5, 1 / c * c];`;
const SOURCE = `export function gradf(a: number, b: number, c: number) {\n${LINE}\n}\n`;

/** The frame of a piece of the long line, and what is underlined in it. */
function framed(piece: string, columns: number) {
  const column = LINE.indexOf(piece) + 1;
  const frame = renderCode(SOURCE, { line: 2, column, endColumn: column + piece.length }, columns);
  const at = frame.findIndex((line) => line.startsWith('>'));
  const marks = frame[at + 1] as string;
  const underlined = frame[at]?.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1);
  return { frame, line: frame[at] as string, underlined };
}

test('a line that fits is shown from its beginning', () => {
  const { line, underlined } = framed('1 / c * c', 120);
  expect(line).toBe(`> 2 | ${LINE}`);
  expect(underlined).toBe('1 / c * c');
});

test('of a long line the part that holds the piece is shown, with an ellipsis where it is cut', () => {
  const { frame, line, underlined } = framed('1 / c * c', 50);
  expect(underlined).toBe('1 / c * c');
  expect(line).toMatch(/^> 2 \| ….*c\];$/);
  expect(Math.max(...frame.map(({ length }) => length))).toBeLessThanOrEqual(50);
});

test('of a piece in the middle of a long line no end is hidden', () => {
  const { line, underlined } = framed('Math.cos(3 * b)', 40);
  expect(underlined).toBe('Math.cos(3 * b)');
  expect(line).toMatch(/^> 2 \| ….*…$/);
});

test('of a piece that is longer than the screen the beginning is shown', () => {
  const { line, underlined } = framed(LINE.trim(), 30);
  expect(line).toMatch('return [-3 * a');
  expect(underlined).toMatch(/^return/);
});
