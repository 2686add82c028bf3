import { firstOpen } from '../../advice/first-open';
import type { Comparison, ExerciseResult, TestResult } from '../../core/result';
import type { Submission } from '../../core/submission';
import { simpleFactor } from '../../text/factor';
import { digits, magnitude } from '../../text/number-text';
import { plain } from '../../text/plain';
import { shownComparisons } from '../screen/comparisons';
import {
  placeOf,
  renderCount,
  renderOthers,
  renderOutputOf,
  renderReproduction,
  renderTrouble,
  renderWhy,
} from '../screen/first-to-do';
import { renderFrame } from '../screen/frame';
import { html, type Markup, trusted } from './html';
import { statusClass } from './status-class';

/** Lines of the screen are made as long as this. The page breaks them itself. */
const COLUMNS = 120;

/** Makes the address that opens a line in an editor. */
export type EditorLink = (file: string, line: number) => string;

/** What to do first in an exercise, with the same words as on the screen. */
export function renderFirstToDo(
  exercise: ExerciseResult,
  learner: Submission,
  seed: number,
  editorLink?: EditorLink,
): Markup {
  const [test] = firstOpen(exercise.tests);
  if (!test) return html`<p>${exercise.message ?? ''}</p>`;
  const { file, line } = placeOf(exercise, test);
  const where = line === undefined ? file : `${file}:${line}`;
  const link = editorLink ? html`<a href="${editorLink(file, line ?? 1)}">${where}</a>` : where;
  const why = sentence(renderWhy(test, COLUMNS));
  const isStarted = test.status !== 'not-started';
  return html`<p>${isStarted ? html`<strong>${test.name}</strong> · ` : ''}<span class="soft">${link}</span></p>
${renderNumbers(test)}
${code(renderReproduction(test, seed))}
${why === '' ? '' : html`<p class="reason">${why}</p>`}
${code(renderOutputOf(exercise, test, COLUMNS))}
${code(renderFrame(learner, test.location, COLUMNS, test.diagnoses[0]?.places[0]))}
${isStarted ? html`<p class="soft">${renderCount(exercise)}</p>` : ''}
${blocksOf(renderOthers(exercise, test, COLUMNS)).map((text) => html`<p class="reason">${text}</p>`)}`;
}

/** The visible tests of an exercise, each with its state and its numbers folded away. */
export function renderTests({ id, tests }: ExerciseResult): Markup {
  const one = (test: TestResult, index: number) =>
    html`<details id="${id}-test-${index + 1}">
<summary>${statusWord(test)} ${test.name} <span class="soft">${test.score} / ${test.maxScore}</span></summary>
${renderNumbers(test)}</details>`;
  return html`${tests.filter(({ visibility }) => visibility === 'visible').map(one)}`;
}

/** The numbers that a test compared, or else why it does not pass. */
function renderNumbers(test: TestResult): Markup {
  const isCompared = test.comparisons.length > 0 && (test.status === 'pass' || test.comparisons.some(({ ok }) => !ok));
  if (!isCompared || test.status === 'waiting') {
    const lines = renderTrouble(test, COLUMNS).map(plain);
    return lines.join('') === '' ? html`` : html`<p>${lines.join(' ')}</p>`;
  }
  const { shown, rest } = shownComparisons(test.comparisons);
  const more = rest > 0 ? html`<p class="soft">… and ${rest} more compared in this test</p>` : '';
  return html`<dl class="numbers">${shown.map(renderComparison)}</dl>${more}`;
}

function renderComparison({ label, expected, yours, difference, tolerance, ok }: Comparison): Markup {
  const factor = ok ? undefined : simpleFactor(expected, yours);
  const note = factor ? html` <span class="soft">(${factor} what is expected)</span>` : '';
  const word = ok ? html`<span class="right">OK</span>` : html`<span class="wrong">WRONG!</span>`;
  const numbers: [string, string][] = [
    ['expected', digits(expected)],
    ['yours', digits(yours)],
    ['difference', magnitude(difference)],
    ...(ok ? [] : [['allowed', magnitude(tolerance)] as [string, string]]),
  ];
  const pairs = numbers.map(
    ([name, number]) => html`<span>${name}</span> <b class="number">${number}${name === 'yours' ? note : ''}</b> `,
  );
  return html`<dt>${word} ${label}</dt><dd${ok ? trusted(' class="inline"') : ''}>${pairs}</dd>
`;
}

function statusWord(test: TestResult): Markup {
  const { word, name } = statusClass({ status: test.status, tests: [test] });
  return html`<span class="${name}">${word}</span>`;
}

/** Lines of the screen as one text. */
export function sentence(lines: readonly string[]): string {
  return plain(lines.map((line) => line.trim()).join(' ')).trim();
}

/** Lines of the screen as texts, of which each ends at an empty line. */
function blocksOf(lines: readonly string[]): string[] {
  return plain(lines.join('\n'))
    .split('\n\n')
    .map((block) => block.replaceAll('\n', ' ').trim())
    .filter((block) => block !== '');
}

/** Lines of the screen as they are. */
export function code(lines: readonly string[]): Markup {
  const text = plain(lines.join('\n')).replace(/^\n+/, '');
  return text.trim() === '' ? html`` : html`<pre tabindex="0">${text}</pre>`;
}
