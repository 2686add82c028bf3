import type { SubmissionResult } from '../../core/result';
import { progressOf } from '../screen/progress';
import { exercisesBehind, renderNext, type ScreenOptions } from '../screen/screen';
import { sentence } from './exercise-section';
import { renderGoalBox } from './goal-box';
import { html } from './html';
import {
  renderAllTests,
  renderFigures,
  renderFirst,
  renderList,
  renderOther,
  renderPoints,
  renderRemark,
  type Shown,
} from './learner-sections';
import { type PageScript, renderPage } from './page';

/** What a page about one learner shows. */
export interface Report extends Omit<Shown, 'seed'> {
  result: SubmissionResult;
  options: Omit<ScreenOptions, 'columns'>;
  script?: PageScript;
}

/** Renders the page of one learner: points, the first thing to fix with its pictures, and all else folded away. */
export function renderReport(report: Report): string {
  const { result, options, learner, script } = report;
  const shown = { ...report, seed: options.seed };
  const first = result.exercises.find(({ status }) => status !== 'pass');
  const next = renderNext(result, learner, first, options);
  const others = result.exercises.filter((exercise) => exercise !== first);
  const body = html`<main>
<h1>gradkata</h1>
${renderPoints(progressOf(result, first, options))}
${options.warning === undefined ? '' : html`<p class="open">${options.warning}</p>`}
${renderList(result.exercises)}
${first ? renderFirst(shown, first) : ''}
${exercisesBehind(result, first).map((one) => html`${renderGoalBox(one)}${renderRemark(one)}`)}
${first ? renderFigures(shown, first) : ''}
<ul>${next.map((line) => html`<li>${sentence([line])}</li>`)}</ul>
${first ? renderAllTests(first) : ''}
${others.length > 0 ? html`<h2>The other exercises</h2>` : ''}
${others.map((exercise) => renderOther(shown, exercise))}
</main>`;
  return renderPage('gradkata: report', body, script);
}
