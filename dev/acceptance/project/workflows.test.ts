import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ROOT } from '../../testing/root';

const FOLDER = path.join(ROOT, '.github', 'workflows');
const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const files = readdirSync(FOLDER);

const textOf = (file: string) => readFileSync(path.join(FOLDER, file), 'utf8');
const stepsOf = (file: string) => [...textOf(file).matchAll(/ run: (.+)$/gm)].map(([, line]) => line as string);

describe.each(files)('the workflow %s', (file) => {
  test('runs npm scripts that there are, and installs packages from lock files that there are', () => {
    const unknown = stepsOf(file).filter((line) => {
      const script = /^npm run ([\w-]+)/.exec(line)?.[1];
      const [, folder] = /^npm ci(?: --prefix (\S+))?$/.exec(line) ?? [line, undefined];
      if (script !== undefined) return !(script in scripts);
      if (line.startsWith('npm ci')) return !existsSync(path.join(ROOT, folder ?? '', 'package-lock.json'));
      return !line.startsWith('apt-get ');
    });
    expect(unknown).toEqual([]);
    expect(stepsOf(file).length).toBeGreaterThan(0);
  });

  test('may only read, unless a job says what it writes, and keeps no credentials', () => {
    const text = textOf(file);
    expect(text).toMatch(/^permissions:\n {2}contents: read\n\n/m);
    const checkouts = text.match(/uses: actions\/checkout@v\d+\n {8}with:\n {10}persist-credentials: false/g) ?? [];
    expect(checkouts).toHaveLength(text.match(/actions\/checkout/g)?.length ?? 0);
  });
});

test('the page is published only after it was checked in both browsers', () => {
  const steps = stepsOf('page.yml');
  expect(steps.slice(-2)).toEqual(['npm run verify -- browsers', 'npm run page']);
  expect(steps).toContain('apt-get install -y --no-install-recommends chromium firefox-esr');
  expect(textOf('page.yml')).toMatch(/^ {2}publish:\n {4}needs: build\n/m);
});

test('what is published is the folder that npm run page writes', () => {
  const command = readFileSync(path.join(ROOT, 'dev', 'commands', 'page.ts'), 'utf8');
  const folder = /const FOLDER = '(\w+)'/.exec(command)?.[1];
  expect(textOf('page.yml')).toContain(
    `uses: actions/upload-pages-artifact@v3\n        with:\n          path: ${folder}\n`,
  );
});
