import type { Figure } from '../pictures/tools';
import { html, type Markup, trusted } from './html';

/** A picture with its title and description, and its numbers folded away. Wide ones scroll in a box of their own. */
export function renderFigure({ title, description, svg, legend, table, notes }: Figure, id: string): Markup {
  // A screen reader reads the description. The drawing itself says no more.
  const named = svg.replace('<svg ', `<svg role="img" aria-labelledby="${id}-title ${id}-text" `);
  const strokes = legend.map(({ stroke, text }) => html`<li><i class="${stroke}"></i>${text}</li>`);
  return html`<figure>
<figcaption><strong id="${id}-title">${title}</strong><p id="${id}-text">${description}</p></figcaption>
${strokes.length > 0 ? html`<ul class="legend">${strokes}</ul>` : ''}
<div class="scroll" tabindex="0" role="group" aria-label="${title}">${trusted(named)}</div>
${notes.map((note) => html`<p class="soft">${note}</p>`)}
<details id="${id}-numbers"><summary>The numbers of this picture</summary>
<div class="scroll" tabindex="0" role="group" aria-label="The numbers of: ${title}"><table>
<thead><tr>${table.head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${table.rows.map((row) => html`<tr>${row.map((cell) => html`<td class="number">${cell}</td>`)}</tr>`)}</tbody>
</table></div></details>
</figure>`;
}
