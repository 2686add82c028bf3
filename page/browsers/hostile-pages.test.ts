import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'puppeteer-core';
import { command, ONE_WORKER } from '../../dev/testing/command';
import { courseProject, suiteOf } from '../../dev/testing/course';
import { once } from '../../dev/testing/once';
import { outside } from '../../dev/testing/outside';
import { solutionWith, temporaryFolder } from '../../dev/testing/submissions';

const browsers = outside<typeof import('./open-browser')>('page/browsers/open-browser');

browsers.requireBrowsers();
jest.setTimeout(600_000);

/** Each piece sets the flag, opens a dialog, or asks for an address, if a browser takes it for markup. */
const HOSTILE = [
  '</style></title></textarea></pre></script><script>globalThis.hit = 1; alert(1)</script>',
  '<img src="https://foreign.test/a" onerror="globalThis.hit = 2">',
  '<svg onload="globalThis.hit = 3"></svg><iframe srcdoc="<script>parent.hit = 4</script>"></iframe>',
  '<link rel="stylesheet" href="https://foreign.test/b">',
  '<a href="javascript:globalThis.hit = 5" id="bait">read this</a><base href="https://foreign.test">',
  '<form action="https://foreign.test"><button autofocus onfocus="globalThis.hit = 6">x</button></form><!--',
].join('');

/** What a hidden test asks and expects, and its name. */
const SECRETS = ['7.0625', '1.4375', '31.4159', '27.1828', 'SECRET'];
const HIDDEN = suiteOf(
  '01-gradf',
  'gradf',
  `test('SECRET point', worth(5, () => {
    expect(gradf(7.0625, 1.4375, 3)).toBeGradient([31.4159, 27.1828, 1], { at: [7.0625, 1.4375, 3], within: 1e-9 });
  }));`,
);

const TEXT = `const text = ${JSON.stringify(HOSTILE)};\n`;
const FILES = {
  // It tells in each test what it was asked before.
  '01-gradf.ts': `${TEXT}const asked: string[] = [];
export function gradf(...point: number[]): number[] {
  asked.push(point.join());
  console.log(text, asked.join());
  throw new Error(text + asked.join());
}
`,
  '02-numerical-gradient.ts': `export const numericalGradient = () => [1, 2, 3]; // ${HOSTILE}\n`,
  '03-symmetric-gradient.ts': `export function symmetricGradient( { // ${HOSTILE}\n`,
  '04-value.ts': solutionWith('04-value.ts', { 'this.data * right.data': `this.data /* ${HOSTILE} */ + right.data` }),
};

/** Names that a file system allows: a slash would end them. */
const NAMES = [
  '<img src=x onerror="globalThis.hit=7">',
  'javascript:globalThis.hit=8',
  '"><svg onload=globalThis.hit=9>',
];

/** The pages of hostile learners, and that of their class, which the grader has written. */
const pages = once(() => {
  const course = courseProject({ '01-gradf.test.ts': HIDDEN });
  const folder = temporaryFolder();
  for (const name of NAMES)
    for (const [file, text] of Object.entries(FILES)) {
      const own = path.join(folder, 'class', name, 'exercises');
      mkdirSync(own, { recursive: true });
      writeFileSync(path.join(own, file), text);
    }
  course.settle({ assignment: HOSTILE.slice(0, 200) });
  const places = ['--format', 'feedback', '--out', path.join(folder, 'pages')];
  places.push('--format', 'report', '--out', path.join(folder, 'class.html'));
  const given = [path.join(folder, 'class'), '--similar', ...places, ...ONE_WORKER];
  expect(command('grade', given, { root: course.folder })).toMatchObject({ status: 0 });
  const files = readdirSync(path.join(folder, 'pages')).map((name) => path.join(folder, 'pages', name));
  return { folder, learners: files, all: [...files, path.join(folder, 'class.html')] };
});

/** Opens a file, and lists what happened that only a script, or markup of the learner, can have brought about. */
async function happenings(browser: Browser, file: string): Promise<string[]> {
  const seen: string[] = [];
  const page = await browser.newPage();
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  const address = pathToFileURL(file).href;
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) seen.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  await page.evaluate(() => document.getElementById('bait')?.click());
  // Images fail, and frames load, after the page has.
  await new Promise((resolve) => {
    setTimeout(resolve, 300);
  });
  const hit = await page.evaluate(() => (globalThis as { hit?: number }).hit).catch(() => 'the page is gone');
  if (hit !== undefined) seen.push(`flag: ${hit}`);
  await page.close();
  return seen;
}

function written(name: string, text: string): string {
  const file = path.join(pages().folder, name);
  writeFileSync(file, text);
  return file;
}

describe.each(browsers.BROWSER_NAMES)('what is written about a hostile submission, in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await browsers.openBrowser(name);
  });
  afterAll(() => browser.close());

  test('runs no script, asks for nothing and opens no dialog', async () => {
    for (const file of pages().all) expect(await happenings(browser, file)).toEqual([]);
  });

  test('would do none of that without the policy of the page either, because each text is escaped', async () => {
    for (const [index, file] of pages().learners.entries()) {
      const text = readFileSync(file, 'utf8');
      const without = text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
      expect(without.length).toBeLessThan(text.length);
      expect(await happenings(browser, written(`without-policy-${index}.html`, without))).toEqual([]);
    }
  });

  test('is read by a check that notices scripts, requests and dialogs', async () => {
    const seen = await happenings(browser, written('bare.html', `<!doctype html><p>${HOSTILE}`));
    expect(seen).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^dialog: 1/),
        expect.stringMatching(/^request: https:\/\/foreign\.test/),
      ]),
    );
    expect(seen.join('\n')).toMatch(/^flag: /m);
  });
});

test('a hostile submission that tells what it was asked brings no value of a hidden test into its page', () => {
  expect(pages().learners).toHaveLength(NAMES.length);
  for (const file of pages().learners) {
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('hidden tests 0 / 5');
    for (const secret of SECRETS) expect(text).not.toContain(secret);
  }
});
