import { expect, test } from '@jest/globals';
import type { Picture } from '../../../grader/core/picture';
import { filesOf, layOutAll, withoutDurations, workerOfNode } from '../../testing/judged-alone';
import { once } from '../../testing/once';
import { outside } from '../../testing/outside';
import { ROOT } from '../../testing/root';
import { solutionWith } from '../../testing/submissions';

const { judgeFiles } = outside<typeof import('../../../page/build/judge-files')>('page/build/judge-files');
const { pageInNode } = outside<typeof import('../../testing/page-worker')>('dev/testing/page-worker');

/** Every so many submissions are compared here. `npm run verify -- browsers` compares all. */
const EVERY = 90;

const gradeByNode = workerOfNode();
const page = once(async () => pageInNode(await judgeFiles(ROOT)));

test('the worker of the page gives the results of a worker of npm run grade', async () => {
  const submissions = layOutAll(EVERY);
  expect(submissions.length).toBeGreaterThan(9);
  for (const submission of submissions) {
    const { id, exercises } = submission;
    const { document, graderErrors } = await (await page()).judge({
      submissions: [{ id, files: filesOf(submission) }],
      exercises,
    });
    expect(graderErrors).toEqual([]);
    expect(withoutDurations(document.submissions[0])).toBe(await gradeByNode(submission));
  }
});

test('the worker of the page draws what npm run report draws', async () => {
  const files = {
    '04-value.ts': { text: solutionWith('04-value.ts', { 'right.data * out.grad': 'right.grad * out.grad' }) },
  };
  const question = { submissions: [{ id: 'you', files }], exercises: ['04-value'], draw: '04-value' };
  const { pictures } = await (await page()).judge(question);
  expect(pictures).toMatchObject([{ kind: 'graph', hasGradients: true }]);
  const [graph] = pictures as Extract<Picture, { kind: 'graph' }>[];
  const wrong = graph?.nodes.filter(({ isGradWrong }) => isGradWrong).map(({ expectedGrad }) => expectedGrad);
  expect(wrong).toEqual([-12, -12]);
});
