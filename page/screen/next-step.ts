import { html, type Markup } from '../../grader/report/page/html';
import type { Outcome } from './judging';

/** The next exercise that does not pass: behind the current one, or else before it. */
export function nextOpen(
  ids: readonly string[],
  outcomes: ReadonlyMap<string, Outcome>,
  current: string,
): string | undefined {
  const place = ids.indexOf(current);
  return [...ids.slice(place + 1), ...ids.slice(0, place)].find((id) => !isDone(outcomes.get(id)));
}

/**
 * What to do now. A button in it presses the one that it names.
 *
 * @param next the exercise to go on to; undefined if there is none
 */
export function renderNextStep(outcome: Outcome | undefined, next: string | undefined, hasHints: boolean): Markup {
  if (isDone(outcome)) return html`Done. ${renderWayOn(next)}`;
  const isStub = outcome?.kind !== 'result' || outcome.result.status === 'not-started';
  const what = isStub
    ? html`edit <a href="#editor">the code below</a>`
    : html`mend what <a href="#verdict">the verdict</a> says`;
  const hint = hasHints ? html` Stuck? <button type="button" data-press="hint">Next hint</button>` : '';
  return html`Next: ${what}, then press
<button type="button" data-press="judge">Judge <kbd>Ctrl+Enter</kbd></button>.${hint}`;
}

/** Where to go from an exercise that is done. */
export function renderWayOn(next: string | undefined): Markup {
  if (next === undefined) return html`All exercises are done. Press Export, and hand in the file.`;
  return html`<a class="button" href="#${next}">Go on to ${next}</a>`;
}

function isDone(outcome: Outcome | undefined): boolean {
  return outcome?.kind === 'result' && outcome.result.status === 'pass';
}
