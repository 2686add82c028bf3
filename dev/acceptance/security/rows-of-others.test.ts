import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import type { ResultDocument } from '../../../grader/core/result';
import { ONE_WORKER } from '../../testing/command';
import { makeZip } from '../../testing/make-zip';
import { ROOT } from '../../testing/root';
import { shellIn } from '../../testing/shell-in';
import { layOut, solutionWith, temporaryFolder } from '../../testing/submissions';

const WRONG = { '01-gradf.ts': 'export function gradf() {\n  return [1, 2, 3];\n}\n' };
const root = temporaryFolder();
const run = shellIn(() => ROOT);
const newFolder = () => mkdtempSync(path.join(root, 'class-'));
const points = (stdout: string) =>
  (JSON.parse(stdout) as ResultDocument).submissions.map(({ id, score }) => [id, score]);

test('a submission given beside others fills one row, also if it holds folders or zips for others', async () => {
  const folder = newFolder();
  // The learner's own folder is the only one in it, and has the name of another.
  layOut(path.join(folder, 'alice'), 'bob', {});
  layOut(folder, 'bob', WRONG);
  const inner = makeZip([{ name: '01-gradf.ts', data: solutionWith('01-gradf.ts', {}) }]);
  const archive = path.join(folder, 'mallory.zip');
  writeFileSync(
    archive,
    makeZip([
      { name: 'bob.zip', data: inner },
      { name: 'carol.zip', data: inner },
    ]),
  );
  const folders = ['alice', 'bob'].map((id) => path.join(folder, id));
  const { stdout } = await run('grade', ...folders, archive, ...ONE_WORKER);
  expect(points(stdout)).toEqual([
    ['alice', 100],
    ['bob', 80],
    ['mallory', 0],
  ]);
});

test('a download with exercises beside submissions ends with 2 and one line that names the download', async () => {
  const archive = path.join(newFolder(), 'all.zip');
  writeFileSync(
    archive,
    makeZip(['exercises/01-gradf.ts', 'alice.zip', 'bob.zip'].map((name) => ({ name, data: 'x' }))),
  );
  expect(await run('grade', archive)).toMatchObject({
    status: 2,
    stdout: '',
    stderr:
      `gradkata: ${archive} holds exercises beside what looks like submissions (alice.zip, bob.zip). ` +
      'Remove exercises from it to grade each of them, or give --one to grade it as one submission.\n',
  });
});
