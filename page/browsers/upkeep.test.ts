import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { once } from '../../dev/testing/once';
import { outside } from '../../dev/testing/outside';
import { ROOT } from '../../dev/testing/root';
import { solutionWith, temporaryFolder } from '../../dev/testing/submissions';
import { coursePage } from './course-page';
import { HANGS, withHangingJudge } from './hanging-judge';
import type { LearnerPage } from './learner-page';

const { BROWSER_NAMES, requireBrowsers } = outside<typeof import('./open-browser')>('page/browsers/open-browser');
const pages = outside<typeof import('./learner-page')>('page/browsers/learner-page');
const { siteFiles } = outside<typeof import('../build/site-files')>('page/build/site-files');

requireBrowsers();
jest.setTimeout(600_000);

const GRADF = solutionWith('01-gradf.ts', {});
const COURSE = { assignment: 'Week 3', exercises: ['01', '02'], points: { '01-gradf': 33 }, hints: false };
const site = once(async () => withHangingJudge(await siteFiles(ROOT)));
const course = once(() => coursePage(COURSE));

function fileWith(text: string): string {
  const file = path.join(temporaryFolder(), '01-gradf.ts');
  writeFileSync(file, text);
  return file;
}

describe.each(BROWSER_NAMES)('the page in %s', (name) => {
  let learner: LearnerPage;
  beforeAll(async () => {
    learner = await pages.LearnerPage.open(name, await site());
    await learner.waitFor('#points', '0 / 100 points');
  });
  afterAll(() => learner.close());

  test('says that TypeScript could not be loaded, and judges without it', async () => {
    const lacking = Object.entries(await site()).filter(([file]) => !file.endsWith('/typescript.js'));
    const other = await pages.LearnerPage.open(name, Object.fromEntries(lacking));
    await other.import(fileWith(GRADF));
    await other.waitFor('#verdict', 'Done.');
    await other.waitFor('#types', 'TypeScript could not be loaded.');
    await other.close();
  });

  test('asks the browser once to keep the work, when something is written', async () => {
    await learner.page.evaluate(() => {
      StorageManager.prototype.persist = async () => {
        document.body.dataset.asked = `${document.body.dataset.asked ?? ''}once`;
        return true;
      };
    });
    await learner.page.focus('.cm-content');
    await learner.page.keyboard.type('// my');
    expect(await learner.page.evaluate(() => document.body.dataset.asked)).toBe('once');
  });

  test('shows in one tab what is written in another', async () => {
    const other = await learner.otherTab();
    await other.waitFor('#points', '0 / 100 points');
    await other.import(fileWith(GRADF));
    await other.waitFor('#points', '20 / 100 points');
    await learner.page.bringToFront();
    await learner.waitFor('#notice', '01-gradf was changed in another tab. Its text is shown here, too.');
    await learner.waitFor('#points', '20 / 100 points');
    expect(await learner.textOf('.cm-content')).toContain('const da = -3 * a ** 2');
    await other.page.close();
  });

  test('ends a worker that hangs, says so, stays usable meanwhile, and judges the next edit', async () => {
    await learner.import(fileWith(`${GRADF}// ${HANGS}\n`));
    await learner.page.click('#hint');
    await learner.waitFor('#hints', 'hint');
    await learner.waitFor('#verdict', 'Stopped: try again. This is no verdict.');
    await learner.import(fileWith(`${GRADF}// again\n`));
    await learner.waitFor('#verdict', 'Done. All 5 tests of this exercise pass.');
  });

  test('offers a new version, here one of a course with settings, and loads it with the work in it', async () => {
    await learner.page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    await learner.page.reload();
    await learner.waitFor('#points', '20 / 100 points');
    learner.site.replace(course());
    await learner.page.evaluate(() =>
      navigator.serviceWorker.getRegistration().then(async (registration) => {
        await registration?.update();
      }),
    );
    await learner.waitFor('#notice', 'A new version of this page is there.');
    expect(await learner.textOf('#course')).toBe('gradkata');
    await learner.page.click('#notice button');
    await learner.waitFor('#course', 'Week 3');
    await learner.waitFor('#points', '33 / 53 points');
    expect(await learner.page.title()).toBe('01-gradf · Week 3');
    expect(await learner.page.evaluate(() => document.querySelectorAll('#exercises li').length)).toBe(2);
    expect(await learner.page.evaluate(() => document.getElementById('hint')?.hidden)).toBe(true);
  });

  test('does not touch what a newer version has kept', async () => {
    await learner.page.evaluate(() => localStorage.setItem('gradkata/version', '2'));
    await learner.page.reload();
    await learner.waitFor('#notice', 'Your work was kept by a newer version of this page.');
    await learner.waitFor('#points', '0 / 53 points');
    expect(await learner.page.evaluate(() => localStorage.getItem('gradkata/text/01-gradf'))).toContain('// again');
  });
});
