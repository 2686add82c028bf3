import type { ExerciseResult, SubmissionResult } from '../../core/result';
import type { Submission } from '../../core/submission';
import { hasHidden, pointsOf } from '../../scoring/points';
import type { Figure } from '../pictures/tools';
import { type EditorLink, renderFirstToDo, renderTests } from './exercise-section';
import { renderFigure } from './figure';
import { html, type Markup } from './html';
import { statusClass } from './status-class';

/** What the sections of a page need beside the results. */
export interface Shown {
  learner: Submission;
  /** The seed of the random cases. */
  seed: number;
  /** The pictures of the exercises, by their ids. */
  figures: Readonly<Record<string, readonly Figure[]>>;
  editorLink?: EditorLink;
}

/** The first thing to fix. */
export function renderFirst({ learner, seed, editorLink }: Shown, first: ExerciseResult): Markup {
  return html`<h2>First to do: ${first.id} · ${first.title}</h2>
${renderFirstToDo(first, learner, seed, editorLink)}`;
}

/** All tests of an exercise, folded. */
export function renderAllTests(exercise: ExerciseResult): Markup {
  const { id } = exercise;
  return html`<details id="${id}"><summary>All tests of ${id}</summary>${renderTests(exercise)}</details>`;
}

/** The points as a bar, and apart for hidden tests. */
export function renderPoints({ of, result }: { of: string; result: SubmissionResult }): Markup {
  const { score, maxScore } = result;
  const pointsText = (visibility: 'visible' | 'hidden') => {
    const points = pointsOf(result, visibility);
    return `${points.score} / ${points.maxScore}`;
  };
  const share = maxScore === 0 ? 0 : Math.floor((100 * score) / maxScore);
  return html`<p>${of}: <strong>${score} / ${maxScore}</strong> points</p>
<div class="bar" aria-hidden="true"><div style="width: ${share}%"></div></div>
${hasHidden(result) ? html`<p>Visible tests ${pointsText('visible')}, hidden tests ${pointsText('hidden')}</p>` : ''}`;
}

/** A table of the exercises with their points. */
export function renderList(exercises: readonly ExerciseResult[]): Markup {
  const row = (exercise: ExerciseResult) => {
    const { word, name } = statusClass(exercise);
    return html`<tr><td class="state ${name}">${word}</td>
<td>${exercise.id} <span class="soft">${exercise.title}</span></td>
<td class="points">${exercise.score} / ${exercise.maxScore}</td></tr>`;
  };
  return html`<table>
<thead><tr><th scope="col">State</th><th scope="col">Exercise</th>
<th scope="col" class="points">Points</th></tr></thead>
<tbody>${exercises.map(row)}</tbody></table>`;
}

/** An exercise that is not to be done first: folded. */
export function renderOther(shown: Shown, exercise: ExerciseResult): Markup {
  const { learner, seed, editorLink } = shown;
  const { word, name } = statusClass(exercise);
  const { id, title, status } = exercise;
  return html`<details id="${id}"><summary><span class="${name}">${word}</span> ${id} · ${title}</summary>
${status === 'pass' ? renderRemark(exercise) : renderFirstToDo(exercise, learner, seed, editorLink)}
${renderFigures(shown, exercise)}
${renderTests(exercise)}
</details>`;
}

/** What there is to see once an exercise is right. */
export function renderRemark({ status, remark }: ExerciseResult): Markup {
  return status === 'pass' && remark !== undefined ? html`<p>${remark}</p>` : html``;
}

/** The pictures of an exercise. */
export function renderFigures({ figures }: Shown, { id }: ExerciseResult): Markup {
  return html`${(figures[id] ?? []).map((figure, index) => renderFigure(figure, `${id}-picture-${index + 1}`))}`;
}
