import { expect, test } from '@jest/globals';
import { renderLesson } from './lesson';

test('a lesson has its heading, and paragraphs whose lines are joined', () => {
  expect(renderLesson('# The slope\n\nOne line\nand another.\n').text).toBe(
    '<h3>The slope</h3><p>One line and another.</p>',
  );
});

test('code in backticks is code, and all that is written is text', () => {
  expect(renderLesson('Call `f<T>` if a < b.').text).toBe('<p>Call <code>f&lt;T&gt;</code> if a &lt; b.</p>');
});

test('lines with the same columns are a table, so that a narrow screen wraps its cells', () => {
  const { text } = renderLesson('Rules:\n\n    xⁿ       n · x\n    sums     each term');
  expect(text.replaceAll('\n', '')).toBe(
    '<p>Rules:</p><table><tbody>' +
      '<tr><td class="short">xⁿ</td><td class="short">n · x</td></tr>' +
      '<tr><td class="short">sums</td><td class="long">each term</td></tr></tbody></table>',
  );
});

test('a table can have an empty first column', () => {
  expect(renderLesson('# X\n\n    one   x = 1\n          y = 2').text).toContain(
    '<tr><td class="short"></td><td class="short">y = 2</td></tr>',
  );
});

test.each([
  ['a formula', '    f(a) = a²', 'f(a) = a²'],
  ['two formulas in a line', '    p = 1          loss = -log p', 'p = 1          loss = -log p'],
  ['lines with different columns', '    one   two\n    three', 'one   two\nthree'],
])('%s is set as it is written', (_, markdown, text) => {
  expect(renderLesson(`# X\n\n${markdown}`).text).toBe(`<h3>X</h3><pre tabindex="0">${text}</pre>`);
});
