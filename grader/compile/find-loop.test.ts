import { expect, test } from '@jest/globals';
import { EXERCISE } from '../../dev/testing/open-sandbox';
import { outside } from '../../dev/testing/outside';

const { nativeTranspiler } = outside<typeof import('./native')>('grader/compile/native');
const { SyntaxTree } = outside<typeof import('./syntax-tree')>('grader/compile/syntax-tree');
const { findLoop } = outside<typeof import('./find-loop')>('grader/compile/find-loop');

const loopIn = (source: string, name = 'f') => {
  const { program } = nativeTranspiler.parse(EXERCISE, source);
  return findLoop({ file: EXERCISE, source, tree: new SyntaxTree(program, nativeTranspiler.visitorKeys) }, name);
};

test.each([
  ['while', 'while (true) {}'],
  ['do', 'do {} while (true);'],
  ['for', 'for (;;) {}'],
  ['for in', 'for (const x in a) {}'],
  ['for of', 'for (const x of a) {}'],
])('the only loop of a function is found: %s', (_, loop) => {
  expect(loopIn(`export function f(a: number[]) {\n  let b = 1;\n  ${loop}\n}`)).toEqual({ file: EXERCISE, line: 3 });
});

test('of a class the loop of one method is found', () => {
  const source = 'export class V {\n  mul() {\n    while (true) {}\n  }\n  div() { for (;;) {} }\n}';
  expect(loopIn(source, 'mul')?.line).toBe(3);
  expect(loopIn(source, 'V')).toBeUndefined();
});

test.each([
  ['no loop', 'export function f() {}\nfor (;;) {}'],
  ['two loops', 'export function f() {\n  for (;;) {}\n  for (;;) {}\n}'],
  ['a loop inside a loop', 'export function f() {\n  for (;;) {\n    while (true) {}\n  }\n}'],
])('of a function with %s none is found', (_, source) => {
  expect(loopIn(source)).toBeUndefined();
});
