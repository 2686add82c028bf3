import { html, type Markup } from '../../grader/report/page/html';

/** Renders a lesson: its heading, paragraphs, and what is set in by four spaces as it is. */
export function renderLesson(markdown: string): Markup {
  const blocks = markdown.trim().split(/\n{2,}/);
  return html`${blocks.map((block) => {
    if (block.startsWith('# ')) return html`<h3>${block.slice(2)}</h3>`;
    if (block.startsWith('    ')) return html`<pre tabindex="0">${block.replaceAll(/^ {4}/gm, '')}</pre>`;
    return html`<p>${withCode(block.replaceAll('\n', ' '))}</p>`;
  })}`;
}

/** Text with `code` in backticks. */
function withCode(text: string): Markup {
  const pieces = text.split('`');
  return html`${pieces.map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : piece))}`;
}
