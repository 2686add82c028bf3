import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findSubmissions } from '../../../grader/intake/find';
import { gradeFolders } from '../../testing/grade-all';
import { once } from '../../testing/once';
import { exerciseOf, layOut, temporaryFolder } from '../../testing/submissions';

const WRONG = { '01-gradf.ts': 'export function gradf() {\n  return [1, 2, 3];\n}\n' };
const NAME = '=cmd()|\u001b[2J::error::<b>\u202e';
// Windows has no folder of such a name.
const names = process.platform === 'win32' ? [] : [NAME];

/** Files beside the exercises, with what would change the verdict if the grader read them. */
const BESIDE: Record<string, string> = {
  'package.json': '{"scripts":{"test":"exit 0"},"type":"commonjs"}',
  'jest.config.js': 'module.exports = { testMatch: [] };',
  'tsconfig.json': '{',
  'babel.config.js': 'process.exit(0);',
  '.npmrc': 'ignore-scripts=false',
  'gradkata.config.json': '{"points":{"01-gradf":1000}}',
  'node_modules/fast-check/index.js': 'process.exit(0);',
  '__mocks__/fs.js': 'process.exit(0);',
  'test/01-gradf.test.ts': '',
  'engine/f.ts': 'export const f = () => 0;',
  'grader/main.ts': 'process.exit(0);',
  'exercises/01-gradf.js': 'exports.gradf = () => [1, 2, 3];',
  'exercises/05-more.ts': 'process.exit(0);',
  'results.json': '{}',
};
const idOf = (file: string) => `beside-${file.replaceAll('/', '-')}`;

const folder = temporaryFolder();
const where = (file: string) => path.join(folder, idOf(file));

/** Lays all of them out and grades them in one command. */
const graded = once(() => {
  for (const [file, text] of Object.entries(BESIDE)) {
    const beside = path.join(layOut(folder, idOf(file), WRONG), file);
    mkdirSync(path.dirname(beside), { recursive: true });
    writeFileSync(beside, text);
  }
  layOut(folder, 'victim', {});
  const thief = layOut(folder, 'thief', { '01-gradf.ts': null });
  symlinkSync(path.join(folder, 'victim', 'exercises', '01-gradf.ts'), path.join(thief, 'exercises', '01-gradf.ts'));
  for (const name of names) layOut(folder, name, WRONG);
  const ids = [...Object.keys(BESIDE).map(idOf), 'thief', ...names];
  return gradeFolders(ids.map((id) => path.join(folder, id)));
});

describe('a submission with a file beside its exercises', () => {
  test.each(Object.keys(BESIDE))('has the same points as without %s', (file) => {
    expect(graded().get(idOf(file))).toMatchObject({ score: 80, maxScore: 100 });
  });

  test.each(Object.keys(BESIDE))('is one submission, also when it alone is given with %s', (file) => {
    graded();
    expect(findSubmissions([where(file)]).sources).toEqual([{ kind: 'path', id: idOf(file), where: where(file) }]);
  });
});

test('a link to the answer of another learner is not followed', () => {
  expect(exerciseOf(graded().get('thief'), '01-gradf')).toMatchObject({
    score: 0,
    message: expect.stringContaining('is a symbolic link'),
  });
});

test.each(names)('a name that is full of commands is only a name: %j', () => {
  const harmless = '=cmd()|::error::<b>?';
  expect(graded().get(harmless)).toMatchObject({ id: harmless, score: 80 });
});
