import { expect, test } from '@jest/globals';
import { outside } from '../../../dev/testing/outside';

const { nativeTranspiler } = outside<typeof import('../../compile/native')>('grader/compile/native');
const { SyntaxTree } = outside<typeof import('../../compile/syntax-tree')>('grader/compile/syntax-tree');
const { definitionOf } = outside<typeof import('../../compile/find-definition')>('grader/compile/find-definition');
const { derivativeHoles } = outside<typeof import('./derivative-holes')>('grader/advice/repair/derivative-holes');
const { withEdits } = outside<typeof import('./edit')>('grader/advice/repair/edit');

function textsFrom(source: string, name: string): string[] {
  const { program } = nativeTranspiler.parse('a.ts', source);
  const parsed = { file: 'a.ts', source, tree: new SyntaxTree(program, nativeTranspiler.visitorKeys) };
  return derivativeHoles(parsed, definitionOf(parsed.tree, name)).map(({ edits }) => withEdits(source, edits));
}

const times = (data: string, one: string, other: string) =>
  `class V { times(b) { const out = new V(${data}); out.step = () => { this.grad += ${one}; b.grad += ${other}; }; } }`;

test('a local derivative, two of them, or the data are exchanged for rules of calculus', () => {
  const texts = textsFrom(times('1', '2', '3'), 'times');
  expect(texts).toContain(times('1', '(b.data) * out.grad', '3'));
  expect(texts).toContain(times('1', '(b.data) * out.grad', '(this.data) * out.grad'));
  expect(texts).toContain(times('this.data * b.data', '2', '3'));
});

test('a parameter may be an exponent', () => {
  const power = (rule: string) =>
    `class V { power(n) { const out = new V(1); out.step = () => { this.grad += ${rule}; }; } }`;
  expect(textsFrom(power('2'), 'power')).toContain(power('(n * this.data ** (n - 1)) * out.grad'));
});

test('a method without a step of its own, and a function, have no such candidates', () => {
  expect(textsFrom('class V { neg() { return this.mul(-1); } }', 'neg')).toEqual([]);
  expect(textsFrom('function neg() { out.step = () => {}; }', 'neg')).toEqual([]);
});
