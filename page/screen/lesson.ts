import { html, type Markup } from '../../grader/report/page/html';

/** Between two columns of a table. */
const GAP = / {2,}/;

/** Characters of a cell that is not wrapped: a name, or an operation such as `a + b`. */
const SHORT = 8;

/** Renders a lesson: its heading, paragraphs, and what is set in by four spaces as a table or as it is. */
export function renderLesson(markdown: string): Markup {
  const blocks = markdown.trim().split(/\n{2,}/);
  return html`${blocks.map((block) => {
    if (block.startsWith('# ')) return html`<h3>${block.slice(2)}</h3>`;
    if (block.startsWith('    ')) return renderSetIn(block.replaceAll(/^ {4}/gm, ''));
    return html`<p>${withCode(block.replaceAll('\n', ' '))}</p>`;
  })}`;
}

/** Lines with equally many columns are a table, whose cells can be wrapped: a screen may be narrow. */
function renderSetIn(text: string): Markup {
  const rows = text.split('\n').map((line) => line.split(GAP));
  const isTable = rows.length > 1 && rows.every((cells) => cells.length > 1 && cells.length === rows[0]?.length);
  if (!isTable) return html`<pre tabindex="0">${text}</pre>`;
  const cellOf = (text: string) => html`<td class="${text.length <= SHORT ? 'short' : 'long'}">${text}</td>`;
  const row = (cells: readonly string[]) => html`<tr>${cells.map(cellOf)}</tr>`;
  return html`<table><tbody>${rows.map(row)}</tbody></table>`;
}

/** Text with `code` in backticks. */
function withCode(text: string): Markup {
  const pieces = text.split('`');
  return html`${pieces.map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : piece))}`;
}
