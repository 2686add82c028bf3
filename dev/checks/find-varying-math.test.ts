import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { expectNone } from '../testing/expect-none';
import { outside } from '../testing/outside';
import { ROOT } from '../testing/root';
import { temporaryFolder } from '../testing/submissions';

const { findVaryingMath } = outside<typeof import('./find-varying-math')>('dev/checks/find-varying-math');

const folder = temporaryFolder();
let made = 0;

/** What the check says of a project with this file alone. */
function found(file: string, ...lines: string[]): string[] {
  made += 1;
  const root = path.join(folder, String(made));
  for (const each of ['engine', 'grader', 'test', path.dirname(file)])
    mkdirSync(path.join(root, each), { recursive: true });
  writeFileSync(path.join(root, file), lines.join('\n'));
  return findVaryingMath(root);
}

const report = (place: string, what: string) =>
  `${place} uses ${what}, whose last digits differ between versions of Node.`;

test('this project computes nothing that differs between versions of Node', () => {
  expectNone(findVaryingMath(ROOT));
});

test('functions and powers that vary are found in the grader', () => {
  expect(found('grader/text/a.ts', 'const x = Math.log10(3);', 'const y = 10 ** x;', 'let z = y;', 'z **= 2;')).toEqual(
    [
      report('grader/text/a.ts:1', 'Math.log10'),
      report('grader/text/a.ts:2', '**'),
      report('grader/text/a.ts:4', '**'),
    ],
  );
});

test('a use of Math that hides the function is found', () => {
  expect(found('grader/a.ts', 'const { sin } = Math;', "const cos = Math['cos'];")).toEqual([
    report('grader/a.ts:1', 'Math by another name'),
    report('grader/a.ts:2', 'Math.[…]'),
  ]);
});

test('exact functions, constants and powers of 2 are not found', () => {
  expect(found('grader/a.ts', 'const x = Math.max(Math.sqrt(2), Math.PI, 2 ** 30, 2 ** n);')).toEqual([]);
  expect(found('grader/a.ts', 'const x = 2 ** 0.5;')).toEqual([report('grader/a.ts:1', '**')]);
});

test('suites may use what the VM computes, and nothing else', () => {
  expect(found('test/oracle/a.ts', 'const x = Math.sin(2) ** 0.5;', 'const y = Math.hypot(3, 4);')).toEqual([
    report('test/oracle/a.ts:2', 'Math.hypot'),
  ]);
});

test('tests of the grader and code of learners are not checked', () => {
  expect(found('grader/a.test.ts', 'Math.sin(1);')).toEqual([]);
  expect(found('test/mistakes/01-a/b.ts', 'Math.hypot(1, 2);')).toEqual([]);
});
