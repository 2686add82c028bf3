import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { readChapters } from '../../grader/config/chapters';
import { readLesson } from '../../grader/config/read-lesson';
import { DEFAULT_SEED } from '../../grader/config/seed';
import { Submission } from '../../grader/core/submission';
import { runSuites } from '../../grader/jest/session';
import { renderFigure } from '../../grader/report/page/figure';
import { html } from '../../grader/report/page/html';
import { loadDrawingTools } from '../../grader/report/page/load-drawing-tools';
import { STYLE } from '../../grader/report/page/style';
import { drawFigure } from '../../grader/report/pictures/draw-figure';
import { pointsOf, renderExerciseList } from '../../page/screen/exercise-list';
import type { Outcome } from '../../page/screen/judging';
import { renderLesson } from '../../page/screen/lesson';
import { nextOpen, renderNextStep } from '../../page/screen/next-step';
import { renderVerdict } from '../../page/screen/verdict';
import { pageSvg } from './page-svg';

const TITLE = 'The kata in a browser tab: exercises, lesson, editor, and a verdict with its picture';

const WINDOW = { width: 1280, height: 1330 };

/** The exercise that is open, and what is wrong in it. */
const OPEN = '01-gradf';
const SLIP = ['-3 * a ** 2', '3 * a ** 2'] as const;

/** In a picture these ask for its width in a page, which can be small. */
const IN_WIDE_WINDOWS = /@media \(min-width: \d+px\) \{\n([\s\S]*?)\n\}/g;

/** Draws the page with the parts of which it makes itself in a browser. */
export async function drawTab(root: string): Promise<string> {
  const [chapter, ...later] = readChapters(root);
  const ids = chapter?.exercises ?? [];
  const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
  const texts = ids.map((id) => [`${id}.ts`, { text: read(`solutions/${id}.ts`).replace(...SLIP) }] as const);
  const learner = new Submission('you', Object.fromEntries(texts));
  const options = { pictures: ids, explain: true };
  const { document: results, pictures } = await runSuites(root, [learner], ids, DEFAULT_SEED, options);
  const outcomes = new Map(
    results.submissions[0]?.exercises.map((result): [string, Outcome] => [
      result.id,
      { kind: 'result', result, isExplained: true },
    ]),
  );
  const tools = await loadDrawingTools();
  const figures = (pictures?.[0]?.[OPEN] ?? []).map((one) => renderFigure(drawFigure(one, tools), 'picture'));
  const { score, maxScore } = pointsOf(ids, outcomes);
  const { document } = parseHTML(read('page/screen/index.html').replaceAll('ASSIGNMENT', 'gradkata'));
  const put = (id: string, content: string) => {
    const found = document.getElementById(id);
    if (!found) throw new Error(`page/screen/index.html lacks #${id}.`);
    found.innerHTML = content;
  };
  const open = outcomes.get(OPEN);
  const text = learner.read(`${OPEN}.ts`);
  put('points', `${score} / ${maxScore} points`);
  put(
    'exercises',
    renderExerciseList(
      [chapter, ...later].flatMap((one) => one ?? []),
      outcomes,
      OPEN,
    ).text,
  );
  put('title', html`${OPEN} · ${open?.kind === 'result' ? open.result.title : ''}`.text);
  put('lesson', renderLesson(readLesson(root, OPEN)).text);
  put('editor', renderCode(text));
  const next = nextOpen(ids, outcomes, OPEN);
  put('next', renderNextStep(open, next, true).text);
  put('verdict', renderVerdict(open, { id: OPEN, text, seed: DEFAULT_SEED, next }).text);
  put('pictures', html`${figures}`.text);
  document.getElementById('bar')?.setAttribute('style', `width: ${(100 * score) / maxScore}%`);
  for (const fold of ['list', 'lesson-fold']) document.getElementById(fold)?.setAttribute('open', '');
  for (const unseen of document.querySelectorAll('script, .skip, .unseen, [hidden]')) unseen.remove();
  const style = `${STYLE}${read('page/screen/page.css').replaceAll(IN_WIDE_WINDOWS, '$1')}`;
  return pageSvg({ title: TITLE, style, body: document.body.innerHTML, ...WINDOW });
}

/** Stands for the editor, which needs a browser. */
function renderCode(text: string): string {
  const lines = text.trimEnd().split('\n');
  return html`<pre style="margin: 0; border: 0; white-space: pre-wrap">${lines
    .map((line, index) => `${String(index + 1).padStart(2)}  ${line}`)
    .join('\n')}</pre>`.text;
}
