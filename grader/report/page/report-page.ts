import type { ExerciseResult, SubmissionResult } from '../../core/result';
import type { Submission } from '../../core/submission';
import { hasHidden, pointsOf } from '../../scoring/points';
import type { Figure } from '../pictures/tools';
import { renderGoal } from '../screen/goal';
import { progressOf } from '../screen/progress';
import { exercisesBehind, renderNext, type ScreenOptions } from '../screen/screen';
import { code, type EditorLink, renderFirstToDo, renderTests, sentence } from './exercise-section';
import { renderFigure } from './figure';
import { html, type Markup } from './html';
import { type PageScript, renderPage } from './page';
import { statusClass } from './status-class';

/** What a page about one learner shows. */
export interface Report {
  result: SubmissionResult;
  learner: Submission;
  options: Omit<ScreenOptions, 'columns'>;
  /** The pictures of the exercises, by their ids. */
  figures: Readonly<Record<string, readonly Figure[]>>;
  editorLink?: EditorLink;
  script?: PageScript;
}

/** The longest line of a goal. Its box scrolls. */
const GOAL_COLUMNS = 100;

/** Renders the page of one learner: points, the first thing to fix with its pictures, and all else folded away. */
export function renderReport(report: Report): string {
  const { result, options, learner, script } = report;
  const first = result.exercises.find(({ status }) => status !== 'pass');
  const next = renderNext(result, learner, first, options);
  const others = result.exercises.filter((exercise) => exercise !== first);
  const body = html`<main>
<h1>gradkata</h1>
${renderPoints(progressOf(result, first, options))}
${options.warning === undefined ? '' : html`<p class="open">${options.warning}</p>`}
${renderList(result.exercises)}
${first ? renderFirst(report, first) : ''}
${exercisesBehind(result, first).map((one) => html`${code(renderGoal(one, GOAL_COLUMNS))}${renderRemark(one)}`)}
${first ? renderFigures(report, first) : ''}
<ul>${next.map((line) => html`<li>${sentence([line])}</li>`)}</ul>
${first ? renderAllTests(first) : ''}
${others.length > 0 ? html`<h2>The other exercises</h2>` : ''}
${others.map((exercise) => renderOther(report, exercise))}
</main>`;
  return renderPage('gradkata: report', body, script);
}

function renderFirst({ learner, options, editorLink }: Report, first: ExerciseResult): Markup {
  return html`<h2>First to do: ${first.id} · ${first.title}</h2>
${renderFirstToDo(first, learner, options.seed, editorLink)}`;
}

function renderAllTests(exercise: ExerciseResult): Markup {
  const { id } = exercise;
  return html`<details id="${id}"><summary>All tests of ${id}</summary>${renderTests(exercise)}</details>`;
}

function renderPoints({ of, result }: ReturnType<typeof progressOf>): Markup {
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

function renderList(exercises: readonly ExerciseResult[]): Markup {
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
function renderOther(report: Report, exercise: ExerciseResult): Markup {
  const { learner, options, editorLink } = report;
  const { word, name } = statusClass(exercise);
  const { id, title, status } = exercise;
  return html`<details id="${id}"><summary><span class="${name}">${word}</span> ${id} · ${title}</summary>
${status === 'pass' ? renderRemark(exercise) : renderFirstToDo(exercise, learner, options.seed, editorLink)}
${renderFigures(report, exercise)}
${renderTests(exercise)}
</details>`;
}

function renderRemark({ status, remark }: ExerciseResult): Markup {
  return status === 'pass' && remark !== undefined ? html`<p>${remark}</p>` : html``;
}

function renderFigures({ figures }: Report, { id }: ExerciseResult): Markup {
  return html`${(figures[id] ?? []).map((figure, index) => renderFigure(figure, `${id}-picture-${index + 1}`))}`;
}
