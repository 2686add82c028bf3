import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { ONE_WORKER } from '../../testing/command';
import { ROOT } from '../../testing/root';
import { shellIn } from '../../testing/shell-in';
import { temporaryFolder } from '../../testing/submissions';

const folder = temporaryFolder();
const run = shellIn(() => ROOT);
const RIGHT = readFileSync(path.join(ROOT, 'solutions', '01-gradf.ts'), 'utf8');

function handIn(name: string, text: string): void {
  mkdirSync(path.join(folder, 'class', name), { recursive: true });
  writeFileSync(path.join(folder, 'class', name, '01-gradf.ts'), text);
}

test('only what changed is graded again, one line says whose points moved, and all is as if graded anew', async () => {
  const grade = async (...args: string[]) => {
    const env = { GRADKATA_KEPT: path.join(folder, 'kept') };
    const out = path.join(folder, 'grades.csv');
    const submissions = path.join(folder, 'class');
    const summary = path.join(folder, 'summary.md');
    const page = path.join(folder, 'class.html');
    const places = ['--format', 'csv', '--out', out, '--format', 'markdown', '--out', summary];
    places.push('--format', 'report', '--out', page);
    const ended = await run.with(env)('grade', submissions, '--exercise', '01', ...places, ...ONE_WORKER, ...args);
    const read = (file: string) => (ended.status === 0 ? readFileSync(file, 'utf8') : '');
    return { ...ended, csv: read(out), summary: read(summary), page: read(page) };
  };
  for (let index = 0; index < 10; index += 1) handIn(`n${index}`, `${RIGHT}// ${index}\n`);
  handIn('jane', 'export const gradf = () => [1, 2, 3];\n');
  const first = await grade();
  expect(first.stderr).not.toContain('were graded before');
  expect(first.summary).not.toContain('Since the run before');

  handIn('jane', RIGHT);
  const again = await grade();
  expect(again.stderr).toContain('10 of 11 were graded before; 1 to go. --fresh starts over.\n');
  expect(again.stderr).toContain('Points that moved since the run before:\n  jane: 0 → 20\n');
  expect(again.summary).toContain(
    '## Since the run before\n\n- Points that moved since the run before\\:\n- jane\\: 0 → 20',
  );
  expect(again.page).toContain('<li>jane: 0 → 20</li>');

  const fresh = await grade('--fresh');
  expect(fresh.stderr).not.toContain('were graded before');
  expect(fresh.stderr).toContain('No points moved since the run before.\n');
  const points = (text: string) =>
    (parse(text, { columns: true }) as Record<string, string>[]).map(({ before, change, ...cells }) => cells);
  expect(points(fresh.csv)).toEqual(points(again.csv));
  expect(first.csv).not.toContain('before');
  expect(again.csv).toMatch(/^"jane",.*,0,20,"",""$/m);

  expect((await grade()).stderr).toContain('11 of 11 were graded before; 0 to go.');
  expect(await grade('--forget')).toMatchObject({ stderr: 'The results of earlier runs are removed.\n' });
  expect((await grade()).stderr).not.toContain('were graded before');
});
