import { expect, test } from '@jest/globals';
import { outside } from '../../../dev/testing/outside';

const { nativeTranspiler } = outside<typeof import('../../compile/native')>('grader/compile/native');
const { SyntaxTree } = outside<typeof import('../../compile/syntax-tree')>('grader/compile/syntax-tree');
const { holesFor } = outside<typeof import('./holes')>('grader/advice/repair/holes');
const { withEdits } = outside<typeof import('./edit')>('grader/advice/repair/edit');

function textsFrom(source: string, facts: object): string[] {
  const { program } = nativeTranspiler.parse('a.ts', source);
  const parsed = { file: 'a.ts', source, tree: new SyntaxTree(program, nativeTranspiler.visitorKeys) };
  return holesFor(parsed, { reader: '', ...facts }).map(({ edits }) => withEdits(source, edits));
}

const PARTS = [
  { name: 'da', terms: { 'a^2': 5 } },
  { name: 'db', terms: { 'cos(3b)': 7, 'b^0.5': 2 } },
  { name: 'dc', terms: { 'c^-2': 1 } },
];
const TERMS = { export: 'g', variables: ['a', 'b', 'c'], parts: PARTS };

test('a term is exchanged, added, or the whole element is, with the learner’s own names', () => {
  const g = (element: string) => `const g = (x: number, y: number, z: number) => [1, ${element}, 2];`;
  const texts = textsFrom(g('x - y'), TERMS);
  const [one, other] = ['(7 * Math.cos(3 * y))', '(2 * y ** 0.5)'];
  for (const element of [`${one} - y`, `x - ${other}`, `x - y + ${one}`, `${one} + ${other}`]) {
    expect(texts).toContain(g(element));
  }
});

test('an estimate is exchanged in one line or in all', () => {
  const source = (...lines: string[]) =>
    `import { f as asked } from './f';\nfunction g(a, b, c, h = 1) { return [${lines.join()}]; }`;
  const facts = { export: 'g', function: 'f', stencil: [{ steps: 1, weight: 2 }] };
  const right = [
    '(2 * asked(a + 1 * h, b, c)) / h',
    '(2 * asked(a, b + 1 * h, c)) / h',
    '(2 * asked(a, b, c + 1 * h)) / h',
  ];
  const texts = textsFrom(source('1', '2', '3'), facts);
  expect(texts).toContain(source(...right));
  expect(texts).toContain(source('1', right[1] as string, '3'));
});

test('one call is made at each point of a right estimate, also in a closure', () => {
  const source = (call: string) =>
    `import { f } from './f';\nfunction g(a, b, c, h = 1) { const s = () => f(x[0]); return [${call}, f(...x), s()]; }`;
  const facts = {
    export: 'g',
    function: 'f',
    stencil: [
      { steps: 1, weight: 1 },
      { steps: 0, weight: -1 },
    ],
  };
  const texts = textsFrom(source('f(a, a, c)'), facts);
  expect(texts).toContain(source('f(a, b, c)'));
  expect(texts).toContain(source('f(a, b + 1 * h, c)'));
  // Elements that a closure computes are no place of a mistake, and a spread call is none of three values.
  expect(texts).toHaveLength(8);
});

test.each([
  ['other parameters', 'function g({ a, b, c }) { return [1, 2, 3]; }'],
  ['fewer elements', 'function g(a, b, c) { return [1, 2]; }'],
  ['another name', 'function k(a, b, c) { return [1, 2, 3]; }'],
])('a function with %s has no holes', (_, source) => {
  expect(textsFrom(source, TERMS)).toEqual([]);
});

test('an exercise without formulas has no holes', () => {
  expect(textsFrom('function g(a, b, c) { return [1, 2, 3]; }', {})).toEqual([]);
});
