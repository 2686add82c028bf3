import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ResultDocument } from '../../../grader/core/result';
import { FORMATS } from '../../../grader/report/formats/index';
import { checkout } from '../../testing/checkout';
import { command, ONE_WORKER } from '../../testing/command';
import { once } from '../../testing/once';
import { ROOT } from '../../testing/root';
import { shellIn } from '../../testing/shell-in';
import { layOut } from '../../testing/submissions';

const page = readFileSync(path.join(ROOT, 'docs', 'grade.md'), 'utf8');

const course = once(checkout);
const run = shellIn(course);

describe('docs/grade.md', () => {
  test('lists every format, and what it writes', () => {
    const rows = [...page.matchAll(/^\| `([a-z0-9]+)`\s+\| (.*?)\s+\|$/gm)].map(([, name, about]) => [name, about]);
    expect(rows).toEqual(Object.entries(FORMATS).map(([name, { about }]) => [name, about]));
  });

  test('lists every option of the command', async () => {
    const listed = [...page.matchAll(/^\| `(--[a-z]+) ?[^`]*`/gm)].map(([, option]) => option as string);
    const { stdout } = await run('grade', '--help');
    const named = [...stdout.matchAll(/^ {2}(--[a-z]+)/gm)].map(([, option]) => option as string);
    const options = named.filter((option) => option !== '--help');
    expect(options.length).toBeGreaterThan(3);
    expect([...new Set(listed)].sort()).toEqual(options.sort());
  });

  test('shows a command that grades two submissions into a file', async () => {
    const [, line = ''] = /^npm run --silent grade -- (.*)$/m.exec(page) ?? [];
    for (const id of ['alice', 'bob']) layOut(path.join(course(), 'submissions'), id, {});
    const { status } = await run.with({ INIT_CWD: course() })('grade', ...line.split(' '), ...ONE_WORKER);
    const document = JSON.parse(readFileSync(path.join(course(), 'results.json'), 'utf8')) as ResultDocument;
    expect({ status, ids: document.submissions.map(({ id }) => id) }).toEqual({ status: 0, ids: ['alice', 'bob'] });
  });

  test('gives the exit codes that the command has', async () => {
    const codes = [...page.matchAll(/^\| ([012])\s+\|/gm)].map(([, code]) => Number(code));
    const solutions = path.join(ROOT, 'solutions');
    const stubs = path.join(ROOT, 'exercises');
    const ended = [[solutions], [stubs], [path.join(ROOT, 'nowhere')]].map((paths) => command('grade', paths).status);
    expect(ended).toEqual(codes);
    expect((await run('grade', solutions, stubs, ...ONE_WORKER)).status).toBe(0);
  });
});
