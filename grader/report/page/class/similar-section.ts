import type { SimilarExercise, SimilarPair, SimilarSide } from '../../../core/similar-pair';
import { html, type Markup } from '../html';

/** Lines of an answer that are shown. */
const MAX_LINES = 400;

/** Pairs of submissions side by side, with the lines that both have. It says what is equal, and is no accusation. */
export function renderSimilar(pairs: readonly SimilarPair[] | undefined): Markup {
  if (pairs === undefined) return html``;
  if (pairs.length === 0) return html`<h2>Most alike</h2><p>No two answers have more in common than most have.</p>`;
  return html`<h2>Most alike</h2>
<p class="soft">These pairs have in common what few others have. Names, comments and format do not count, nor does what
was handed out. Short exercises have few right answers: look at both sides before you ask anybody.</p>
${pairs.map(renderPair)}`;
}

function renderPair({ ids, share, exercises }: SimilarPair): Markup {
  const equal = exercises.filter(({ isEqual }) => isEqual).map(({ id }) => id);
  const note = equal.length === 0 ? '' : html` <span class="soft">equal files: ${equal.join(', ')}</span>`;
  return html`<details><summary>${Math.round(100 * share)} % ${ids[0]} · ${ids[1]}${note}</summary>
${exercises.map((exercise) => renderExercise(exercise, ids))}</details>
`;
}

function renderExercise({ id, sides }: SimilarExercise, ids: SimilarPair['ids']): Markup {
  return html`<h3>${id}</h3><div class="sides">${sides.map(
    (side, index) =>
      html`<div><p class="soft">${ids[index] ?? ''}</p><pre tabindex="0">${renderLines(side)}</pre></div>`,
  )}</div>
`;
}

function renderLines({ text, lines }: SimilarSide): Markup {
  const common = new Set(lines);
  const all = text.split(/\r?\n/);
  const rest = all.length - MAX_LINES;
  const shown = all.slice(0, MAX_LINES).map((line, index) => {
    const isCommon = common.has(index + 1) && line.trim() !== '';
    return isCommon ? html`<mark>${line}</mark>\n` : html`${line}\n`;
  });
  return html`${shown}${rest > 0 ? `… and ${rest} more lines` : ''}`;
}
