import type { SubmissionResult } from '../../../core/result';
import { ungradedText } from '../../formats/shared/ungraded-text';
import { html, type Markup, trusted } from '../html';
import {
  renderAllTests,
  renderFigures,
  renderFirst,
  renderList,
  renderOther,
  renderPoints,
  renderRemark,
  type Shown,
} from '../learner-sections';
import { renderPage } from '../page';
import { maskHidden } from './mask-hidden';

/** Platforms take pages of this size. Above it the pictures are left out. */
const MAX_BYTES = 450_000;

/** The verdict on a submission, without the name of the learner: equal files have an equal verdict. */
export function renderVerdict(result: SubmissionResult, shown: Shown): string {
  const whole = bodyOf(maskHidden(result), shown).text;
  if (Buffer.byteLength(whole) <= MAX_BYTES) return whole;
  const left = html`<p class="soft">The pictures are left out: they would make this page too large.</p>`;
  return html`${bodyOf(maskHidden(result), { ...shown, figures: {} })}${left}`.text;
}

function bodyOf(result: SubmissionResult, shown: Shown): Markup {
  const { exercises } = result;
  const first = exercises.find(({ status }) => status !== 'pass');
  const others = exercises.filter((exercise) => exercise !== first);
  return html`${renderPoints({ of: 'Points', result })}
${renderList(exercises)}
${first ? renderFirst(shown, first) : html`<p class="right">All of it is right.</p>`}
${first ? html`${renderRemark(first)}${renderFigures(shown, first)}${renderAllTests(first)}` : ''}
${others.length > 0 ? html`<h2>${first ? 'The other exercises' : 'The exercises'}</h2>` : ''}
${others.map((exercise) => renderOther(shown, exercise))}`;
}

/** What is told about an ungraded submission. */
export function renderUngraded(result: SubmissionResult): string {
  return html`<p class="open">${ungradedText(result)}</p>`.text;
}

/**
 * The page that a learner gets back.
 *
 * @param verdict HTML by `renderVerdict`
 * @param notes lines about when it was handed in
 */
export function renderFeedback(assignment: string, id: string, verdict: string, notes: readonly string[] = []): string {
  const body = html`<main>
<h1>${assignment}</h1>
<p class="soft">${id}</p>
${notes.map((note) => html`<p>${note}</p>`)}
${trusted(verdict)}
</main>`;
  return renderPage(`${assignment}: ${id}`, body);
}
