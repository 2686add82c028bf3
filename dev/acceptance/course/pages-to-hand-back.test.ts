import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { ONE_WORKER } from '../../testing/command';
import { outside } from '../../testing/outside';
import { ROOT } from '../../testing/root';
import { shellIn } from '../../testing/shell-in';
import { temporaryFolder } from '../../testing/submissions';
import { unzip } from '../../testing/unzip';

const { documentOf } = outside<typeof import('../../testing/parse-html')>('dev/testing/parse-html');

const folder = temporaryFolder();
const run = shellIn(() => ROOT);
const at = (...names: string[]) => path.join(folder, ...names);
const GRADF = '01-gradf.ts';

const HOSTILE = `const text = '</style></pre><script>document.title = 1</script><img src=x onerror=alert(1)>';
export function gradf(): number[] {
  console.log(text);
  throw new Error(text);
}
`;

/** A download of Moodle with a right, a wrong and a hostile answer. */
function download(): string {
  const answers = {
    'Jane Doe_7': readFileSync(path.join(ROOT, 'solutions', GRADF), 'utf8'),
    'Joe Roe_8': 'export const gradf = () => [1, 2, 3];\n',
    '=1+1 &lt;b onload=x_9': HOSTILE,
  };
  for (const [name, text] of Object.entries(answers)) {
    const own = at('class', `${name}_assignsubmission_file_`);
    mkdirSync(own, { recursive: true });
    writeFileSync(path.join(own, GRADF), text);
  }
  return at('class');
}

test('pages go into a folder, to which the page of the class links, and into a zip; grades stay the same', async () => {
  const submissions = download();
  const grade = (...args: string[]) => run('grade', submissions, ...ONE_WORKER, '--exercise', '01', ...args);
  const pages = ['--format', 'feedback', '--out', at('pages'), '--format', 'report', '--out', at('class.html')];
  expect(await grade(...pages, '--format', 'csv', '--out', at('with.csv'))).toMatchObject({ status: 0 });
  expect(await grade('--format', 'csv', '--out', at('without.csv'))).toMatchObject({ status: 0 });
  expect(readFileSync(at('with.csv'), 'utf8')).toBe(readFileSync(at('without.csv'), 'utf8'));

  const links = documentOf(readFileSync(at('class.html'), 'utf8')).querySelectorAll('#learners a');
  const linked = [...links].map((link) => decodeURIComponent(link.getAttribute('href') ?? ''));
  expect(linked.sort()).toEqual(readdirSync(at('pages')).map((name) => `pages/${name}`));
  for (const name of linked) {
    const document = documentOf(readFileSync(at(name), 'utf8'));
    expect(document.querySelectorAll('script, img, [onerror], [onload]')).toHaveLength(0);
    expect(document.querySelectorAll('svg').length).toBeGreaterThan(0);
  }

  expect(await grade('--format', 'feedback', '--out', at('pages.zip'))).toMatchObject({ status: 0 });
  await unzip(at('pages.zip'), at('unzipped'));
  const jane = readFileSync(at('unzipped', 'Jane Doe_7_assignfeedback_file', 'feedback.html'), 'utf8');
  expect(jane).toBe(readFileSync(at('pages', 'Jane Doe_7.html'), 'utf8'));
  expect(readdirSync(at('unzipped'))).toHaveLength(3);
});
