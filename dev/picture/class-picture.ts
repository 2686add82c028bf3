import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_SEED } from '../../grader/config/seed';
import { Submission } from '../../grader/core/submission';
import { runSuites } from '../../grader/jest/session';
import { renderClass } from '../../grader/report/page/class/class-page';
import { STYLE } from '../../grader/report/page/style';
import { pageSvg } from './page-svg';

const TITLE =
  'The upper part of the page of a class: points of each exercise, and reasons with the learners who have them';

/** What a browser shows of it without scrolling. */
const WINDOW = { width: 960, height: 840 };

const EXERCISES = ['01-gradf', '02-numerical-gradient', '03-symmetric-gradient', '04-value'];

/** What learners of a made-up class have changed in the solutions, by exercise. Null is the stub. */
type Changes = Readonly<Record<string, readonly [string, string] | null>>;
const SIGN: Changes = { '01-gradf': ['-3 * a ** 2', '3 * a ** 2'] };
const ASSIGNED: Changes = { '04-value': ['this.grad += right.data', 'this.grad = right.data'] };
const CHAIN_RULE: Changes = { '04-value': ['(1 / this.data) * out.grad', '1 / this.data'] };
const CLASS: Readonly<Record<string, Changes>> = {
  ada: {},
  alan: { ...SIGN, '04-value': null },
  barbara: SIGN,
  dennis: { '03-symmetric-gradient': ['/ (2 * h)', '/ h'], '04-value': null },
  edsger: ASSIGNED,
  grace: { ...SIGN, ...ASSIGNED },
  hedy: {},
  katherine: CHAIN_RULE,
  ken: CHAIN_RULE,
  margaret: {},
};

/** Draws the page of a class of which each mistake is known. */
export async function drawClass(root: string): Promise<string> {
  const learners = Object.entries(CLASS).map(([id, changes]) => new Submission(id, filesOf(root, changes)));
  const { document } = await runSuites(root, learners, EXERCISES, DEFAULT_SEED);
  const page = [...renderClass(document.submissions, { assignment: 'Gradients, week 3' })].join('');
  // What follows is below the edge of the window.
  const [, body = ''] = /<body>([\s\S]*?)<h2>Tests<\/h2>/.exec(page) ?? [];
  return pageSvg({ title: TITLE, style: STYLE, body, ...WINDOW });
}

function filesOf(root: string, changes: Changes): Record<string, { text: string }> {
  const read = (folder: string, id: string) => readFileSync(path.join(root, folder, `${id}.ts`), 'utf8');
  return Object.fromEntries(
    EXERCISES.map((id) => {
      const change = changes[id];
      const right = read('solutions', id);
      const text = change === null ? read('test/stubs', id) : change ? right.replaceAll(...change) : right;
      return [`${id}.ts`, { text }];
    }),
  );
}
