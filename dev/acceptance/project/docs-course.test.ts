import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { FORMATS } from '../../../grader/report/formats/index';
import { PACKAGES } from '../../pack/packages';
import { wholeCheckout } from '../../testing/checkout';
import { ONE_WORKER } from '../../testing/command';
import { once } from '../../testing/once';
import { ROOT } from '../../testing/root';
import { shellIn } from '../../testing/shell-in';
import { layOut } from '../../testing/submissions';

const page = readFileSync(path.join(ROOT, 'docs', 'course.md'), 'utf8');
const lines = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(
  ([, block]) => block?.trimEnd().replaceAll('\\\n', '').split('\n') ?? [],
);
const ours = lines.filter((line) => line.startsWith('npm run'));

// The folder of a course: the project and its submissions.
const course = once(() => {
  const folder = wholeCheckout();
  layOut(path.join(folder, 'submissions'), 'alice', {});
  layOut(path.join(folder, 'submissions'), 'bob', { '04-value.ts': null });
  writeFileSync(
    path.join(folder, 'worksheet.csv'),
    'Identifier,Full name,Grade,Maximum grade,Last modified (grade)\nParticipant 7,bob,,100.00,-\n',
  );
  const column = 'gradkata [Total Pts: 100 Score] |7';
  writeFileSync(path.join(folder, 'grades.csv'), `Last Name,First Name,Username,${column}\nRoe,Bob,bob,\n`);
  writeFileSync(path.join(folder, 'points.csv'), 'OrgDefinedId,Username,End-of-Line Indicator\n#7,#bob,#\n');
  return folder;
});
const run = shellIn(course);

describe('docs/course.md', () => {
  test('asks for nothing but our commands, git and docker', () => {
    expect(ours.length).toBeGreaterThan(10);
    const others = lines.filter((line) => !ours.includes(line));
    expect(others.filter((line) => !/^(?:cd|git|docker) /.test(line))).toEqual([]);
  });

  test.each(ours)('shows a command that works: %s', async (line) => {
    const [, name = '', rest = ''] = /^npm run (?:--silent )?(\w+) -- (.+)$/.exec(line) ?? [];
    const args = rest.split(' ');
    const workers = name === 'grade' ? ONE_WORKER : [];
    const { status, stdout, stderr } = await run.with({ INIT_CWD: course() })(name, ...args, ...workers);
    expect(stderr).not.toMatch(/^gradkata: /m);
    // The exercises of the project are stubs: not all of that passes.
    expect(status).toBe(args[0] === 'exercises' ? 1 : 0);
    const places = args.flatMap((word, index) => (word === '--out' ? [args[index + 1] ?? ''] : []));
    expect(places.filter((place) => !existsSync(path.join(course(), place)))).toEqual([]);
    if (places.length === 0) expect(stdout).not.toBe('');
  });

  test('names every package, and every format that a platform reads', () => {
    expect(Object.keys(PACKAGES).filter((name) => !page.includes(`npm run pack -- ${name}`))).toEqual([]);
    const inside = new Set(['gradescope', 'prairielearn', 'exercism', 'github']);
    const named = (name: string) => page.includes(`--format ${name}`) || page.includes(`\`${name}\``);
    expect(Object.keys(FORMATS).filter((name) => !inside.has(name) && !named(name))).toEqual([]);
  });

  test('names only files and folders that are there', () => {
    const links = [...page.matchAll(/\]\(([\w./-]+)\)/g)].map(([, link]) => link as string);
    expect(links.length).toBeGreaterThan(1);
    expect(links.filter((link) => !existsSync(path.join(ROOT, 'docs', link)))).toEqual([]);
  });
});
