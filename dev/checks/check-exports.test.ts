import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { expectNone } from '../testing/expect-none';
import { ROOT } from '../testing/root';
import { temporaryFolder } from '../testing/submissions';
import { findUnusedExports } from './check-exports';

const root = temporaryFolder();
const write = (name: string, text: string) => {
  const file = path.join(root, ...name.split('/'));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};
const finding = (file: string, name: string) =>
  `${file} exports ${name}, which no other file imports. Remove "export", or all of it.`;

describe('the check of exports', () => {
  test('finds nothing in this project', () => {
    expectNone(findUnusedExports(ROOT));
  });

  test('finds exports that no other file imports, even if their own file uses the value', () => {
    write('test/05-x.test.ts', "import { used } from '../grader/a/one';");
    write('dev/main.ts', "const { required } = require('../grader/a/one');");
    write(
      'grader/a/one.ts',
      'export const used = 1;\nexport const required = 2;\nexport function alone() {\n  return alone;\n}\n' +
        'export interface Described {}\nexport type Forgotten = 1;\nexport class Its implements Described {}\n',
    );
    write(
      'grader/commands/two.ts',
      "export const HELP = '';\nexport async function run() {}\nexport const more = 1;\n",
    );
    expect(findUnusedExports(root)).toEqual([
      finding('grader/a/one.ts', 'alone'),
      finding('grader/a/one.ts', 'Its'),
      finding('grader/a/one.ts', 'Forgotten'),
      finding('grader/commands/two.ts', 'more'),
    ]);
  });

  test('does not count a file that names an export without its module', () => {
    write('dev/other.ts', "import { alone } from './elsewhere';");
    expect(findUnusedExports(root)).toContain(finding('grader/a/one.ts', 'alone'));
  });
});
