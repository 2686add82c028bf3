import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { ONE_WORKER } from '../../testing/command';
import { disguise } from '../../testing/disguise';
import { ROOT } from '../../testing/root';
import { shellIn } from '../../testing/shell-in';
import { temporaryFolder } from '../../testing/submissions';

const folder = temporaryFolder();
const run = shellIn(() => ROOT);
const STYLES = path.join(ROOT, 'test', 'styles', '04-value');

test('answers that are alike stand side by side in the page of the class, and are exported for JPlag', async () => {
  const texts = readdirSync(STYLES)
    .slice(0, 6)
    .map((name) => readFileSync(path.join(STYLES, name), 'utf8'));
  for (const [index, text] of [...texts, disguise(texts[2] ?? '')].entries()) {
    mkdirSync(path.join(folder, 'class', `n${index}`), { recursive: true });
    writeFileSync(path.join(folder, 'class', `n${index}`, '04-value.ts'), text);
  }
  const [submissions, page, jplag] = ['class', 'class.html', 'jplag'].map((name) => path.join(folder, name));
  const report = ['--exercise', '04', '--format', 'report', '--out', page ?? '', '--similar', ...ONE_WORKER];
  const { status, stderr } = await run('grade', submissions ?? '', ...report);
  expect(status).toBe(0);
  expect(stderr).toMatch(/Most alike, which proves nothing by itself:\n {2}\d+ % {2}n2 · n6\n/);
  expect(readFileSync(page ?? '', 'utf8')).toMatch(/<summary>\d+ % n2 · n6<\/summary>\s*<h3>04-value<\/h3>/);
  expect(await run('grade', submissions ?? '', '--jplag', jplag ?? '')).toMatchObject({
    status: 0,
    stderr: `7 of 7 submissions are in ${jplag}, and the stubs in BaseCode there.\n`,
  });
});
