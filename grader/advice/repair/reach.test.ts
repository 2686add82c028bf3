import { expect, test } from '@jest/globals';
import { outside } from '../../../dev/testing/outside';

const { nativeTranspiler } = outside<typeof import('../../compile/native')>('grader/compile/native');
const { SyntaxTree } = outside<typeof import('../../compile/syntax-tree')>('grader/compile/syntax-tree');
const { definitionOf, elementOf } = outside<typeof import('../../compile/find-definition')>(
  'grader/compile/find-definition',
);
const { reachOf } = outside<typeof import('./reach')>('grader/advice/repair/reach');

/** The code that an element of the list uses which `g` returns. */
function reachedBy(source: string, index: number): string {
  const { program } = nativeTranspiler.parse('a.ts', source);
  const tree = new SyntaxTree(program, nativeTranspiler.visitorKeys);
  const element = elementOf(tree, definitionOf(tree, 'g') as NonNullable<ReturnType<typeof definitionOf>>, index);
  const reached = element ? reachOf(tree, element) : [];
  return [...reached].map(({ start, end }) => source.slice(start, end)).join(' ; ');
}

test('an element reaches the variables and functions that it names, and what these name', () => {
  const source = 'const k = 3; const h = (x) => k * x; function g(a, b) { return [h(a), 2 * b]; }';
  expect(reachedBy(source, 0)).toBe('h(a) ; (x) => k * x ; 3');
  expect(reachedBy(source, 1)).toBe('2 * b');
});

test('of an object with keys an element reaches the value of its key alone', () => {
  const source =
    'const terms = { a: (x) => x, b: (x) => 2 * x }; function g(a, b) { return [terms.a(a), terms.b(b)]; }';
  expect(reachedBy(source, 1)).toBe('terms.b(b) ; (x) => 2 * x');
});

test('an element reaches the methods that it calls, and assignments to its variable', () => {
  const source = 'class P { at(x) { return x; } } function g(a) { let s; s = new P().at(a); return [2 * s]; }';
  expect(reachedBy(source, 0)).toContain('s = new P().at(a)');
  expect(reachedBy(source, 0)).toContain('(x) { return x; }');
});
