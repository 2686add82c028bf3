import { expect, jest, test } from '@jest/globals';
import { filesOf, gradedByNode, layOutAll, withoutDurations } from '../../dev/testing/judged-alone';
import { once } from '../../dev/testing/once';
import { outside } from '../../dev/testing/outside';
import { ROOT } from '../../dev/testing/root';

const { BROWSER_NAMES, requireBrowsers } = outside<typeof import('./open-browser')>('page/browsers/open-browser');
const { judgeInBrowser, sizesOfJudge } = outside<typeof import('./judge-in-browser')>('page/browsers/judge-in-browser');

/** Milliseconds that a test may take: it judges all submissions, and the first one also grades them by Node. */
const BROWSER_TEST_MS = 1_800_000;

jest.setTimeout(BROWSER_TEST_MS);
requireBrowsers();

const submissions = once(() => layOutAll(Number(process.env.GRADKATA_EVERY ?? 1)));
const expected = once(() => gradedByNode(submissions()));
const say = (line: string) => process.stderr.write(`${line}\n`);

test.each(BROWSER_NAMES)('%s gives each submission the document that npm run grade gives', async (name) => {
  const byNode = expected();
  const questions = submissions().map((one) => ({
    submissions: [{ id: one.id, files: filesOf(one) }],
    exercises: one.exercises,
  }));
  const start = performance.now();
  const answers = await judgeInBrowser(ROOT, name, questions);
  const different = answers.flatMap(({ document, graderErrors }, index) => {
    const id = submissions()[index]?.id ?? '';
    const result = withoutDurations(document.submissions[0]);
    return result === byNode.get(id) && graderErrors.length === 0 ? [] : [{ id, result, graderErrors }];
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  say(`${name}: ${answers.length} documents compared in ${seconds} s, ${different.length} differ.`);
  for (const { id, result } of different.slice(0, 1)) expect([id, result]).toEqual([id, byNode.get(id)]);
  expect(different.map(({ id }) => id)).toEqual([]);
});

test('each file of the judge has a size', async () => {
  const sizes = await sizesOfJudge(ROOT);
  for (const line of sizes) say(line);
  expect(sizes.length).toBeGreaterThan(0);
});
