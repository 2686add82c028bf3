import { isWrong } from '../../../core/is-wrong';
import type { ExerciseResult, SubmissionResult } from '../../../core/result';
import type { SimilarPair } from '../../../core/similar-pair';
import { html, type Markup, trusted } from '../html';
import { pageEnd, pageStart } from '../page';
import { ClassFacts, type ExerciseFacts, PARTS, type ReasonFacts, type TestFacts } from './class-facts';
import { CLASS_SCRIPT, ROWS_SHOWN } from './class-script';
import { isBegun, type LearnerKind, learnerKind } from './learner-kind';
import { renderSimilar } from './similar-section';

/** Longer lists are folded. */
const MAX_UNFOLDED = 30;

/** Learners from which on a test that none of them passes is suspicious. */
const MIN_SUSPICIOUS = 5;

const KIND_WORDS: Readonly<Record<Exclude<LearnerKind, 'wrong'>, string>> = {
  right: 'all right',
  'not-begun': 'not begun',
  'without-files': 'no files',
  unreadable: 'unreadable',
  ungraded: 'not graded',
};

/** The kinds that are in no share, and what stands above their lists. */
const APART: readonly (readonly [LearnerKind, string])[] = [
  ['not-begun', 'Nothing is begun'],
  ['without-files', 'No file was found'],
  ['unreadable', 'Cannot be read'],
  ['ungraded', 'Could not be graded'],
];

/** The address of a learner's own page. */
type PageOf = (id: string) => string;

/** What a page says beside the results. */
interface ClassRun {
  assignment: string;
  pageOf?: PageOf | undefined;
  similar?: readonly SimilarPair[] | undefined;
  moved?: readonly string[] | undefined;
  /** Learners who handed in nothing. */
  missing?: readonly string[];
  /** Those who were late, each with by how much. */
  late?: readonly string[];
}

/** Renders the page of a class in pieces: thousands of learners have a row each. */
export function* renderClass(
  results: Iterable<SubmissionResult>,
  { assignment, pageOf, similar, moved = [], missing = [], late = [] }: ClassRun,
): Generator<string> {
  const facts = new ClassFacts();
  for (const result of results) facts.add(result);
  const ids = [...facts.exercises.keys()];
  yield pageStart(`${assignment}: class`, CLASS_SCRIPT);
  yield html`<main>
<p class="open">This page has names and marks. Keep it out of what others can read.</p>
<h1>${assignment}</h1>
${renderCounts(facts)}${moved.length > 0 ? html`<ul>${moved.map((line) => html`<li>${line.trim()}</li>`)}</ul>` : ''}
${renderExercises(facts)}
${renderReasons(facts)}
${renderTests(facts)}
${APART.map(([kind, title]) => renderApart(title, facts.apart(kind), facts.counts[kind]))}
${renderList('Nothing was handed in', missing)}
${renderList('Late', late)}
${renderSimilar(similar)}
<h2>Learners</h2>
<noscript><style>tr[hidden] { display: table-row; }</style></noscript>
<p id="tools" hidden><label>Show those with <input id="filter" type="search" placeholder="a name or a state"></label>
<span id="count" role="status"></span> <button type="button" id="all">Show all</button></p>
<div class="scroll" tabindex="0" role="group" aria-label="Learners"><table id="learners">
${renderHead(['Learner', 'State', 'Points', ...ids])}
<tbody>
`.text;
  let row = 0;
  for (const result of results) {
    yield renderLearner(result, ids, row >= ROWS_SHOWN, pageOf).text;
    row += 1;
  }
  yield '</tbody></table></div>\n</main>';
  yield pageEnd(CLASS_SCRIPT);
}

function renderCounts({ all, read, counts, total, maxScore }: ClassFacts): Markup {
  const apart = all - read;
  const points =
    read === 0
      ? ''
      : html`<p>Points of ${maxScore}: mean <strong>${rounded(total.mean)}</strong>,
median <strong>${rounded(total.median)}</strong>.</p>`;
  return html`<p><strong>${all}</strong> ${all === 1 ? 'submission' : 'submissions'}: <strong>${read}</strong> with work
that could be graded, of which <strong>${counts.right}</strong> pass. ${
    apart === 0
      ? ''
      : html`The other
<strong>${apart}</strong> are listed apart, and are in no mean and no share.`
  }</p>${points}`;
}

function renderExercises({ exercises, read }: ClassFacts): Markup {
  const names = Array.from({ length: PARTS }, (_, part) => `to ${Math.round((100 * (part + 1)) / PARTS)} %`);
  const row = ({ id, maxScore, points, histogram }: ExerciseFacts) => html`<tr>
<th scope="row" class="state">${id}</th>
<td class="points">${rounded(points.mean)} / ${maxScore}</td><td class="points">${rounded(points.median)}</td>
${histogram.map((count) => html`<td class="points">${count}${bar(count, read)}</td>`)}</tr>
`;
  return html`<h2>Points</h2>
<p class="soft">Mean and median of each exercise, and how many have so much of its points.</p>
<div class="scroll" tabindex="0" role="group" aria-label="Points of the exercises"><table>
<thead><tr>${['Exercise', 'Mean', 'Median', 'none', ...names.slice(0, -1), 'below all', 'all'].map(
    (name, index) => html`<th scope="col" class="${index > 0 ? 'points' : 'name'}">${name}</th>`,
  )}</tr></thead>
<tbody>${[...exercises.values()].map(row)}</tbody></table></div>`;
}

function renderTests({ exercises }: ClassFacts): Markup {
  return html`<h2>Tests</h2>
<p class="soft">Of those who began the exercise, and whose file runs, so many pass.</p>
${[...exercises.values()].map(
  ({ id, title, tests }) => html`<details><summary>${id} · ${title}</summary>
<table><thead><tr><th scope="col">Test</th>
<th scope="col" class="points">pass</th></tr></thead><tbody>${[...tests.values()].map(renderTest)}</tbody></table>
</details>
`,
)}`;
}

function renderTest({ name, begun, pass }: TestFacts): Markup {
  const isSuspicious = pass === 0 && begun >= MIN_SUSPICIOUS;
  const note = isSuspicious ? html` <span class="wrong">None passes: see whether a right answer does.</span>` : '';
  return html`<tr><td>${name}${note}</td><td class="points share">${share(pass, begun)}${bar(pass, begun)}</td></tr>
`;
}

function renderReasons({ reasons }: ClassFacts): Markup {
  if (reasons.length === 0) return html``;
  return html`<h2>Reasons, those of most learners first</h2>
${folded(
  reasons.map(
    ({ text, names }) => html`<div class="reason"><p>${text}</p>${renderNames(names)}</div>
`,
  ),
  'more reasons',
)}`;
}

function renderApart(title: string, reasons: readonly ReasonFacts[], count: number): Markup {
  if (count === 0) return html``;
  return html`<h2>${title}: ${count}</h2>
${reasons.map(({ text, names }) => html`<p>${text}</p>${renderNames(names)}`)}`;
}

function renderList(title: string, names: readonly string[]): Markup {
  return names.length === 0 ? html`` : html`<h2>${title}: ${names.length}</h2>${renderNames(names)}`;
}

function renderNames(names: readonly string[]): Markup {
  const list = html`<p class="soft">${names.join(', ')}</p>`;
  if (names.length <= MAX_UNFOLDED) return list;
  return html`<details><summary>${names.length} learners</summary>${list}</details>`;
}

/** The first ones, and the others folded. */
function folded(items: readonly Markup[], more: string): Markup {
  const rest = items.slice(MAX_UNFOLDED);
  if (rest.length === 0) return html`${items}`;
  return html`${items.slice(0, MAX_UNFOLDED)}<details><summary>${rest.length} ${more}</summary>${rest}</details>`;
}

function renderHead(names: readonly string[]): Markup {
  return html`<thead><tr>${names.map(
    (name, index) =>
      html`<th scope="col" class="${index > 1 ? 'points' : 'name'}"><button type="button">${name}</button></th>`,
  )}</tr></thead>`;
}

/** @param isHidden whether it is to be shown only when it is asked for, or where no script runs */
function renderLearner(
  result: SubmissionResult,
  ids: readonly string[],
  isHidden: boolean,
  pageOf: PageOf | undefined,
): Markup {
  const { kind } = learnerKind(result);
  const isKnown = kind !== 'ungraded';
  const name = pageOf ? html`<a href="${pageOf(result.id)}">${result.id}</a>` : result.id;
  const byId = new Map(result.exercises.map((exercise: ExerciseResult) => [exercise.id, exercise]));
  const points = ids.map((id) => html`<td class="points">${isKnown ? (byId.get(id)?.score ?? '') : ''}</td>`);
  return html`<tr${isHidden ? trusted(' hidden') : ''}><th scope="row">${name}</th>
<td class="state">${kind === 'wrong' ? openState(result) : KIND_WORDS[kind]}</td>
<td class="points">${isKnown ? result.score : ''}</td>${points}</tr>
`;
}

/** What is still to be done, with the words of the screen. */
function openState({ exercises }: SubmissionResult): string {
  const begun = exercises.filter(isBegun);
  if (begun.some(({ status }) => status === 'error')) return 'error';
  return begun.some(({ tests }) => tests.some(isWrong)) ? 'wrong' : 'open';
}

function bar(count: number, of: number): Markup {
  const width = of === 0 ? 0 : Math.round((100 * count) / of);
  return html`<div class="bar" aria-hidden="true"><div style="width: ${width}%"></div></div>`;
}

function share(count: number, of: number): string {
  return of === 0 ? '' : `${Math.round((100 * count) / of)} % of ${of}`;
}

function rounded(number: number): string {
  return String(Math.round(10 * number) / 10);
}
