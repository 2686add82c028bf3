import { Submission } from '../../grader/core/submission';
import { renderFirstToDo, renderTests } from '../../grader/report/page/exercise-section';
import { renderGoalBox } from '../../grader/report/page/goal-box';
import { html, type Markup } from '../../grader/report/page/html';
import type { Outcome } from './judging';
import { renderWayOn } from './next-step';

/** An exercise with its text, as the verdict shows it. */
interface Shown {
  id: string;
  text: string;
  seed: number;
  /** The exercise to go on to; undefined if there is none. */
  next: string | undefined;
}

/** What the verdict panel shows of an exercise, with the words of the terminal. */
export function renderVerdict(outcome: Outcome | undefined, { id, text, seed, next }: Shown): Markup {
  if (!outcome) return html`<p class="soft">Not judged yet.</p>`;
  if (outcome.kind === 'stopped') return html`<p class="open">${stoppedText(outcome.isAgain)}</p>`;
  if (outcome.kind === 'failed')
    return html`<p class="open">The judge failed: ${outcome.message} Reload the page. Your code is kept.</p>`;
  const { result } = outcome;
  const learner = new Submission('you', { [`${id}.ts`]: { text } });
  const link = (_: string, line: number) => `#${id}:${line}`;
  const first =
    result.status === 'pass'
      ? html`<p class="right">Done. All ${result.tests.length} tests of this exercise pass.</p>
${result.remark === undefined ? '' : html`<p>${result.remark}</p>`}
<p>${renderWayOn(next)}</p>`
      : renderFirstToDo(result, learner, seed, link);
  return html`${first}
${renderGoalBox(result)}
<details id="all-tests"><summary>All tests of ${id}</summary>${renderTests(result)}</details>`;
}

/** A page cannot tell a busy computer from a loop that never ends. */
function stoppedText(isAgain: boolean): string {
  return isAgain
    ? 'Stopped again. This is no verdict. Look for a loop that never ends. If there is none, reload the page: your ' +
        'code is kept.'
    : 'Stopped: try again. This is no verdict. Your code ran for too long, or the computer was busy.';
}

/** The verdict in a sentence, for the live region. */
export function verdictSentence(outcome: Outcome | undefined, id: string): string {
  if (outcome?.kind === 'stopped') return `${id} was stopped. Try again.`;
  if (outcome?.kind === 'failed') return `The judge failed: ${outcome.message}`;
  if (outcome?.kind !== 'result') return '';
  const { status, score, maxScore, tests } = outcome.result;
  if (status === 'pass') return `${id} is done: ${score} of ${maxScore} points.`;
  const passed = tests.filter((test) => test.status === 'pass').length;
  return `${id}: ${passed} of ${tests.length} tests pass, ${score} of ${maxScore} points.`;
}
