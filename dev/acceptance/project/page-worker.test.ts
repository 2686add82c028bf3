import { expect, test } from '@jest/globals';
import { filesOf, gradedByNode, layOutAll, withoutDurations } from '../../testing/judged-alone';
import { outside } from '../../testing/outside';
import { ROOT } from '../../testing/root';

const { judgeFiles } = outside<typeof import('../../../page/build/judge-files')>('page/build/judge-files');
const { pageInNode } = outside<typeof import('../../testing/page-worker')>('dev/testing/page-worker');

/** Every so many submissions are compared here. `npm run verify -- browsers` compares all. */
const EVERY = 40;

test('the worker of the page gives the documents of npm run grade', async () => {
  const submissions = layOutAll(EVERY);
  const expected = gradedByNode(submissions);
  const page = pageInNode(await judgeFiles(ROOT));
  for (const submission of submissions) {
    const { id, exercises } = submission;
    const { document, graderErrors } = await page.judge({
      submissions: [{ id, files: filesOf(submission) }],
      exercises,
    });
    expect(graderErrors).toEqual([]);
    expect(withoutDurations(document.submissions[0])).toBe(expected.get(id));
  }
});
