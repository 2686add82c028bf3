import { expect, test } from '@jest/globals';
import { filesOf, layOutAll, withoutDurations, workerOfNode } from '../../testing/judged-alone';
import { outside } from '../../testing/outside';
import { ROOT } from '../../testing/root';

const { judgeFiles } = outside<typeof import('../../../page/build/judge-files')>('page/build/judge-files');
const { pageInNode } = outside<typeof import('../../testing/page-worker')>('dev/testing/page-worker');

/** Every so many submissions are compared here. `npm run verify -- browsers` compares all. */
const EVERY = 40;

const gradeByNode = workerOfNode();

test('the worker of the page gives the results of a worker of npm run grade', async () => {
  const submissions = layOutAll(EVERY);
  const page = pageInNode(await judgeFiles(ROOT));
  expect(submissions.length).toBeGreaterThan(20);
  for (const submission of submissions) {
    const { id, exercises } = submission;
    const { document, graderErrors } = await page.judge({
      submissions: [{ id, files: filesOf(submission) }],
      exercises,
    });
    expect(graderErrors).toEqual([]);
    expect(withoutDurations(document.submissions[0])).toBe(await gradeByNode(submission));
  }
});
