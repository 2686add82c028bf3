import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { expectNone } from '../testing/expect-none';
import { outside } from '../testing/outside';
import { ROOT } from '../testing/root';
import { temporaryFolder } from '../testing/submissions';

const { findWorkAtCollection } = outside<typeof import('./find-work-at-collection')>(
  'dev/checks/find-work-at-collection',
);

/** What the check says of a file, by line. */
function found(...lines: string[]): string[] {
  const root = temporaryFolder();
  const folder = path.join(root, 'dev', 'acceptance', 'course');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'a.test.ts'), lines.join('\n'));
  return findWorkAtCollection(root);
}

const report = (line: number, callee: string) =>
  `dev/acceptance/course/a.test.ts:${line} calls ${callee} while Jest collects tests. Call it in a test.`;

test('acceptance tests of this project do no work while Jest collects them', () => {
  expectNone(findWorkAtCollection(ROOT));
});

test('work at the top of a file and in the body of a describe is found', () => {
  expect(found("const { stdout } = command('grade', []);", "packedInto(folder, 'starter');")).toEqual([
    report(1, 'command'),
    report(2, 'packedInto'),
  ]);
  expect(found("describe('a', () => {", '  const project = checkout();', '});')).toEqual([report(2, 'checkout')]);
  expect(found("describe.each([1])('%s', () => {", "  spawnSync('node');", '});')).toEqual([report(2, 'spawnSync')]);
});

test('work in a function that an array calls at once is found', () => {
  expect(found("const all = ['a', 'b'].map((name) => gradeAll(name));")).toEqual([report(1, 'gradeAll')]);
});

test('a call of a function of the file that works is found', () => {
  const grade = 'function grade() {\n  return command();\n}';
  expect(found(grade, 'const results = grade();')).toEqual([report(4, 'grade')]);
  expect(found('const graded = once(() => command());', 'const find = () => graded();', 'find();')).toEqual([
    report(3, 'find'),
  ]);
  expect(found('const project = once(checkout);', 'test.each(project())("%s", () => {});')).toEqual([
    report(2, 'project'),
  ]);
});

test('work in tests, hooks and functions that only tests call is not found', () => {
  expect(
    found(
      "const graded = once(() => command('grade'));",
      'const project = once(checkout);',
      "describe('a', () => {",
      '  beforeEach(() => solve(project()));',
      "  test.each(['b'])('%s', (name) => {",
      '    expect(graded()).toBe(spawnSync(name));',
      '  });',
      '});',
    ),
  ).toEqual([]);
});
