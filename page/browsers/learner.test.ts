import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { command } from '../../dev/testing/command';
import { outside } from '../../dev/testing/outside';
import { ROOT } from '../../dev/testing/root';
import { solutionWith, temporaryFolder } from '../../dev/testing/submissions';
import type { ResultDocument } from '../../grader/core/result';
import type { LearnerPage } from './learner-page';

const { BROWSER_NAMES, requireBrowsers } = outside<typeof import('./open-browser')>('page/browsers/open-browser');
const pages = outside<typeof import('./learner-page')>('page/browsers/learner-page');
const { siteFiles } = outside<typeof import('../build/site-files')>('page/build/site-files');

requireBrowsers();
jest.setTimeout(600_000);

const GRADF = readFileSync(path.join(ROOT, 'solutions', '01-gradf.ts'), 'utf8');
const NUMERICAL = readFileSync(path.join(ROOT, 'solutions', '02-numerical-gradient.ts'), 'utf8');
const WRONG_SIGN = solutionWith('01-gradf.ts', { '-3 * a ** 2': '3 * a ** 2' });
const WRONG_GRADIENT = solutionWith('04-value.ts', { 'right.data * out.grad': 'right.grad * out.grad' });

function fileWith(name: string, text: string): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}

describe.each(BROWSER_NAMES)('a learner in %s', (name) => {
  let learner: LearnerPage;
  beforeAll(async () => {
    learner = await pages.LearnerPage.open(name, await siteFiles(ROOT));
  });
  afterAll(() => learner.close());

  test('opens the page, reads the lesson, and sees how far they are', async () => {
    await learner.waitFor('#verdict', 'gradf is not written yet');
    await learner.waitFor('#points', '0 / 100 points');
    expect(await learner.textOf('#lesson')).toContain('The gradient by calculus');
    expect(await learner.textOf('.practice')).toContain('This is practice');
    expect(await learner.textOf('#next')).toContain('Next: edit the code below, then');
  });

  test('writes a wrong sign, and is told so with the reason', async () => {
    await learner.write(WRONG_SIGN);
    const verdict = await learner.waitFor('#verdict', 'WRONG!');
    expect(verdict).toContain('The derivative of -a³ is -3a²: its minus is missing.');
    expect(verdict).toContain('difference 24');
    await learner.waitFor('#live', '01-gradf: 2 of 5 tests pass');
  });

  test('sees the slope of the wrong sign in a picture', async () => {
    await learner.waitFor('#pictures', 'tangent: your slope 11.646, should be -12.354');
    expect(await learner.page.evaluate(() => document.querySelectorAll('#pictures svg.plot').length)).toBe(1);
  });

  test('imports a file, and sees the graph of the expression that fails', async () => {
    await learner.import(fileWith('04-value.ts', WRONG_GRADIENT));
    await learner.waitFor('#notice', 'Imported: 04-value.');
    await learner.goTo('04-value');
    await learner.waitFor('#pictures', 'The graph of the expression that failed');
    expect(await learner.textOf('#pictures svg .off')).toContain('should be -12');
    await learner.page.click('#reset');
    await learner.waitFor('#verdict', 'add is not written yet');
    await learner.goTo('01-gradf');
  });

  test('sees what TypeScript objects to, underlined and in words', async () => {
    const text = solutionWith('01-gradf.ts', { '  return': '  const text: number = "one";\n  return' });
    await learner.import(fileWith('01-gradf.ts', text));
    await learner.waitFor('#types', "line 6: Type 'string' is not assignable to type 'number'.");
    expect(await learner.textOf('.cm-lintRange-error')).toBe('text');
  });

  test('mends it, and the notice of the import goes', async () => {
    expect(await learner.textOf('#notice')).toContain('Imported: 01-gradf.');
    await learner.write(GRADF);
    expect(await learner.textOf('#notice')).toBe('');
    await learner.waitFor('#verdict', 'Done. All 5 tests of this exercise pass.');
    await learner.waitFor('#points', '20 / 100 points');
  });

  test('goes on to the second exercise by the keyboard alone', async () => {
    await learner.tabTo('#verdict a[href="#02-numerical-gradient"]');
    await learner.page.keyboard.press('Enter');
    await learner.waitFor('#title', '02-numerical-gradient');
    await learner.waitFor('#verdict', 'numericalGradient is not written yet');
    await learner.tabTo('.cm-content');
    await learner.write(NUMERICAL);
    await learner.press('Control', 'Enter');
    await learner.waitFor('#verdict', 'Done.');
    expect(await learner.page.evaluate(() => document.activeElement?.id)).toBe('verdict');
  });

  test('comes back when the server is gone', async () => {
    await learner.page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    await learner.site.close();
    expect(await learner.refused()).toBe('');
    // The address alone names no exercise: the page opens the one that was open last.
    await learner.page.goto(learner.site.address);
    await learner.waitFor('#title', '02-numerical-gradient');
    await learner.waitFor('#points', '40 / 100 points');
    await learner.waitFor('#pictures', 'Error against the step h');
  });

  test('takes the work away, and grade gives the same points', async () => {
    const archive = path.join(temporaryFolder(), 'learner.zip');
    writeFileSync(archive, await learner.exported());
    const { stdout } = command('grade', [archive]);
    const [result] = (JSON.parse(stdout) as ResultDocument).submissions;
    expect(result?.score).toBe(40);
    await learner.waitFor('#notice', 'gradkata.zip holds your exercises.');
  });

  test('asks for a verdict and a hint above the lesson', async () => {
    await learner.goTo('03-symmetric-gradient');
    await learner.page.click('#next [data-press="hint"]');
    await learner.waitFor('#hints', 'Hint 1 of 3');
    await learner.page.click('#next [data-press="judge"]');
    await learner.waitFor('#live', '03-symmetric-gradient: 0 of');
    expect(await learner.page.evaluate(() => document.activeElement?.id)).toBe('verdict');
  });

  test('finds the lesson folded on a narrow window alone', async () => {
    const isOpen = () => learner.page.evaluate(() => document.getElementById('lesson-fold')?.hasAttribute('open'));
    await learner.resize(360);
    await learner.page.reload();
    await learner.waitFor('#points', '40 / 100 points');
    expect(await isOpen()).toBe(false);
    await learner.resize(768);
    await learner.page.reload();
    await learner.waitFor('#points', '40 / 100 points');
    expect(await isOpen()).toBe(true);
  });

  test.each([
    ['a loop without end', 'while (true) {}', 'loop'],
    ['a native loop', 'return [new Array(2 ** 28).join("a").length, b, c];', ''],
    ['a gigabyte', 'const all = []; for (;;) all.push(new Array(1e6).fill(1));', ''],
  ])('writes %s, and the next text is judged', async (_, body, says) => {
    await learner.goTo('01-gradf');
    const text = `export function gradf(a: number, b: number, c: number): number[] {\n  ${body}\n}\n`;
    await learner.import(fileWith('01-gradf.ts', text));
    const verdict = await learner.waitForOther('#verdict', 'Done.');
    expect(verdict).toContain(says);
    await learner.import(fileWith('01-gradf.ts', GRADF));
    await learner.waitFor('#verdict', 'Done.');
  });

  test('has a page in which axe finds nothing, at each width', async () => {
    for (const width of [360, 768, 1440]) expect(await learner.violations(width)).toEqual([]);
    await learner.import(fileWith('01-gradf.ts', WRONG_SIGN));
    await learner.waitFor('#verdict', 'WRONG!');
    await learner.waitFor('#pictures', 'tangent');
    for (const width of [360, 768, 1440]) {
      expect(await learner.violations(width)).toEqual([]);
      const beyond = await learner.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond).toBeLessThanOrEqual(0);
    }
  });

  test('does nothing that its policy refuses, and sends no request to another host', async () => {
    expect(await learner.refused()).toBe('');
    expect(learner.foreignRequests).toEqual([]);
  });
});
