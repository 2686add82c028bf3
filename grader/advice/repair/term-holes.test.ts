import { expect, test } from '@jest/globals';
import { outside } from '../../../dev/testing/outside';

const { nativeTranspiler } = outside<typeof import('../../compile/native')>('grader/compile/native');
const { SyntaxTree } = outside<typeof import('../../compile/syntax-tree')>('grader/compile/syntax-tree');
const { withEdits } = outside<typeof import('./edit')>('grader/advice/repair/edit');
const { holesInTerms } = outside<typeof import('./term-holes')>('grader/advice/repair/term-holes');

const FACTS = { reader: 'terms', variables: ['a', 'b'], parts: [{ name: 'A', terms: { 'a^2': -3 } }] };

function textsFrom(source: string, facts = FACTS): string[] {
  const { program } = nativeTranspiler.parse('a.ts', source);
  const tree = new SyntaxTree(program, nativeTranspiler.visitorKeys);
  const found = holesInTerms({ file: 'a.ts', source, tree }, new Set([tree.root]), 'A', facts);
  return found.map(({ edits }) => withEdits(source, edits));
}

test('a term is exchanged for a right one, in the names that are there or the parameter', () => {
  expect(textsFrom('const slope = (x) => 1 - x ** 7;')).toContain('const slope = (x) => 1 - (-3 * x ** 2);');
  expect(textsFrom('const slope = (x) => 5;')).toContain('const slope = (x) => (-3 * x ** 2);');
});

test('a term is exchanged with the other sign as well, which a minus before it turns', () => {
  expect(textsFrom('const slope = (x) => 1 - x ** 7;')).toContain('const slope = (x) => 1 - (-(-3 * x ** 2));');
});

test('a term that is missing is added', () => {
  expect(textsFrom('const slope = (x) => 2 * x;')).toContain('const slope = (x) => (2 * x + -3 * x ** 2);');
});

test('a name that the file computes, or a call of its own function, is no term', () => {
  expect(textsFrom('function h(x) {} function g(a) { let s; s = h(a); return [s]; }')).toEqual([]);
});

test('facts without terms for the part make none', () => {
  expect(textsFrom('const slope = (x) => 2 * x;', { ...FACTS, parts: [] })).toEqual([]);
});
