import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { expectNone } from '../testing/expect-none';
import { outside } from '../testing/outside';
import { ROOT } from '../testing/root';
import { temporaryFolder } from '../testing/submissions';
import { IMPORT_TABLE, PURE_FOLDERS } from './import-table';

const { findForbiddenImports } = outside<typeof import('./check-imports')>('dev/checks/check-imports');
const { findImports } = outside<typeof import('./find-imports')>('dev/checks/find-imports');

describe('the check of imports', () => {
  let root: string;
  beforeEach(() => {
    root = temporaryFolder();
    for (const folder of [
      'engine',
      'exercises',
      'solutions',
      'test',
      'grader/core',
      'grader/scoring',
      'grader/judge',
      'page/worker',
    ])
      mkdirSync(path.join(root, folder), { recursive: true });
  });
  const write = (file: string, text: string) => writeFileSync(path.join(root, file), text);

  test('finds nothing in this project', () => {
    expectNone(findForbiddenImports(ROOT));
  });

  test.each([
    ['a solution by an engine file', 'engine/g.ts', "import { gradf } from '../solutions/01-gradf';"],
    ['an exercise by the grader', 'grader/core/a.ts', "const { gradf } = require('../../exercises/01-gradf');"],
    ['code of an exercise by a suite', 'test/01-gradf.test.ts', "import { gradf } from '../exercises/01-gradf';"],
    ['a stage by one before it', 'grader/core/a.ts', "import { score } from '../scoring/score';"],
    ['only a type of such a stage', 'grader/core/a.ts', "import type { Score } from '../scoring/score';"],
    ['a module of Node by the judge', 'grader/judge/a.ts', "\nimport path from 'node:path';"],
    ['what it computes', 'grader/core/a.ts', "const name = '../judge/judge';\nrequire(name);"],
    ['a template text', 'grader/core/a.ts', 'require(`../judge/judge`);'],
    ['a launch file by a pure folder', 'grader/core/a.ts', "require('../typescript.cjs');"],
    ['the page by the grader', 'grader/judge/a.ts', "import { guard } from '../../page/worker/worker-guard';"],
    ['a module of Node by the worker of the page', 'page/worker/a.ts', "import path from 'node:path';"],
    ['what is not pure by that worker', 'page/worker/a.ts', "import { open } from '../../grader/intake/open';"],
    ['a package that its folder must not have', 'grader/scoring/a.ts', "import leven from 'leven';"],
  ])('names the line that imports %s', (_, file, text) => {
    write(file, text);
    const line = text.split('\n').length;
    expect(findForbiddenImports(root)).toEqual([expect.stringMatching(new RegExp(`^${file}:${line} imports `))]);
  });

  test('allows what the table allows, and the types of an exercise to a suite', () => {
    write('grader/judge/a.ts', "import { score } from '../scoring/score';");
    write('test/01-gradf.test.ts', "exercise<typeof import('../exercises/01-gradf')>('01-gradf');");
    expect(findForbiddenImports(root)).toEqual([]);
  });

  test('finds a circle of files, even if one import is of types', () => {
    write('grader/core/a.ts', "import { b } from './b';");
    write('grader/core/b.ts', "import type { A } from './a';");
    expect(findForbiddenImports(root)).toEqual([
      'grader/core/a.ts → grader/core/b.ts → grader/core/a.ts is a circle. Move what both need.',
    ]);
  });
});

test('findImports finds every form of import with its line, and none in comments or texts', () => {
  const source = [
    'import a, { type B } from "./a";',
    "import { type C, type D } from './c';",
    "// import './no';",
    "export { e } from './e';",
    "const f = require('./f') as typeof import('./g');",
    "const text = \"require('./no')\"; export * from './h';",
    "  void import('./i'); require.resolve('./j');",
    "require(text + './k'); export type { L } from './l';",
  ].join('\n');
  const found = findImports(source).map(({ request, isType, line }) => `${line} ${request}${isType ? ' type' : ''}`);
  expect(found).toEqual([
    '1 ./a',
    '2 ./c type',
    '4 ./e',
    '5 ./f',
    '5 ./g type',
    '6 ./h',
    '7 ./i',
    '7 ./j',
    '8 undefined',
    '8 ./l type',
  ]);
});

describe('the table of imports', () => {
  test('has no circle: a folder imports only folders above it', () => {
    const names = Object.keys(IMPORT_TABLE);
    for (const [index, name] of names.entries()) {
      const { folders = [], types = [], except = {} } = IMPORT_TABLE[name] ?? {};
      const all = [...folders, ...types, ...Object.values(except).flatMap((more) => more.folders ?? [])];
      expect(all.filter((folder) => names.indexOf(folder) >= index)).toEqual([]);
    }
  });

  test('lets pure folders import only pure ones', () => {
    const imported = PURE_FOLDERS.flatMap((folder) => IMPORT_TABLE[folder]?.folders ?? []);
    expect(imported.filter((folder) => !PURE_FOLDERS.includes(folder))).toEqual([]);
  });
});
