import type { Chapter } from '../../grader/core/chapter';
import { html, type Markup } from '../../grader/report/page/html';
import { statusClass } from '../../grader/report/page/status-class';
import type { Outcome } from './judging';

/** A link to each exercise, by chapters, with its state and points. */
export function renderExerciseList(
  chapters: readonly Chapter[],
  outcomes: ReadonlyMap<string, Outcome>,
  current: string,
): Markup {
  const item = (id: string) => {
    const mark = id === current ? html` aria-current="page"` : '';
    const state = html`<span class="state">${stateOf(outcomes.get(id))}</span>`;
    return html`<li><a href="#${id}"${mark}><span>${id}</span> ${state}</a></li>`;
  };
  return html`${chapters.map(
    ({ number, title, exercises }) => html`<h2>${number}. ${title}</h2><ul>${exercises.map(item)}</ul>`,
  )}`;
}

function stateOf(outcome: Outcome | undefined): Markup {
  if (!outcome) return html`<span class="soft">…</span>`;
  if (outcome.kind !== 'result') return html`<span class="open">${outcome.kind}</span>`;
  const { score, maxScore } = outcome.result;
  const { word, name } = statusClass(outcome.result);
  return html`<span class="${name}">${word}</span> <span class="soft points">${score} / ${maxScore}</span>`;
}

/** The points of the exercises that count. */
export function pointsOf(counted: readonly string[], outcomes: ReadonlyMap<string, Outcome>) {
  const results = counted.flatMap((id) => {
    const outcome = outcomes.get(id);
    return outcome?.kind === 'result' ? [outcome.result] : [];
  });
  const sum = (key: 'score' | 'maxScore') => results.reduce((total, result) => total + result[key], 0);
  return { score: sum('score'), maxScore: sum('maxScore'), isComplete: results.length === counted.length };
}
