import { expect, test } from '@jest/globals';
import { outside } from '../../../../dev/testing/outside';
import type { Candidate } from '../edit';

const { nativeTranspiler } = outside<typeof import('../../../compile/native')>('grader/compile/native');
const { SyntaxTree } = outside<typeof import('../../../compile/syntax-tree')>('grader/compile/syntax-tree');
const { candidatesFor } = outside<typeof import('../candidates')>('grader/advice/repair/candidates');
const { withEdits } = outside<typeof import('../edit')>('grader/advice/repair/edit');

function candidatesIn(source: string): Candidate[] {
  const { program } = nativeTranspiler.parse('a.ts', source);
  const parsed = { file: 'a.ts', source, tree: new SyntaxTree(program, nativeTranspiler.visitorKeys) };
  return candidatesFor(parsed, { near: undefined, helpers: [], apart: [], numbers: [2.5] });
}

/** The kinds of the single edits that turn a text into another one. */
function kindsFrom(source: string, wanted: string): string[] {
  return candidatesIn(source)
    .filter(({ edits }) => edits.length === 1 && withEdits(source, edits) === wanted)
    .map(({ edits: [edit] }) => edit?.kind ?? '');
}

const gradf = (code: string) => `function gradf(a: number, b: number, h = 1e-3) { ${code} }`;

test.each([
  ['operator', 'return 3 * a * 2;', 'return 3 * a ** 2;'],
  ['operator', 'return 3 * a ^ 2;', 'return 3 * a ** 2;'],
  ['sign', 'return -a;', 'return a;'],
  ['sign', 'return a ** 2;', 'return a ** -2;'],
  ['grouping', 'return a - b / h;', 'return (a - b) / h;'],
  ['grouping', 'return a / 2 * h;', 'return a / (2 * h);'],
  ['grouping', 'return 3 * Math.cos(3) * b;', 'return 3 * Math.cos(3 * b);'],
  ['number', 'return b ** 1.5;', 'return b ** 2.5;'],
  ['number', 'return b ** 2;', 'return b ** 3;'],
  ['function', 'return Math.sin(a);', 'return Math.cos(a);'],
  ['name', 'return a + a;', 'return a + b;'],
  ['order', 'return a ** b;', 'return b ** a;'],
  ['order', 'return [b, a];', 'return [a, b];'],
  ['factor', 'return 2 * a;', 'return a;'],
  ['factor', 'return [a - b];', 'return [a - (b / 2)];'],
  ['factor', 'return [(a - b)];', 'return [(a - b) / h];'],
  ['power', 'return a * b;', 'return (a ** 2) * b;'],
  ['term', 'return a ** b;', 'return a ** (b - 1);'],
  ['call', 'return Math.abs(a);', 'return a;'],
  ['call', 'return [a.toFixed(6)];', 'return [a];'],
  ['elements', 'return [a];', 'return [a, b];'],
  ['elements', 'return [[a, b]];', 'return [a, b];'],
  ['return', 'const c = a;', 'const c = a; return c;'],
  ['return', 'const c = () => { a + b; };', 'const c = () => { return a + b; };'],
  ['returned', 'return { c: a };', 'return [a];'],
  ['condition', 'if (a > 0) return a; return b;', 'if (!(a > 0)) return a; return b;'],
  ['statement', 'a += h; return a;', ' return a;'],
  ['term', 'return b ? h : a;', 'return b ? h + a : a;'],
  ['number', 'return x[1];', 'return x[2];'],
  ['name', 'return a / x[b];', 'return a / h;'],
  ['copy', 'const y = x; y[0] = a;', 'const y = [...x]; y[0] = a;'],
  ['parameter', 'return x.map((i) => i);', 'return x.map((_, i) => i);'],
  ['statement', 'while (b) { x[a] += h; f(x); }', 'while (b) { x[a] += h; f(x); x[a] -= h;  }'],
])('an edit of kind %s makes right what was %s', (kind, wrong, right) => {
  expect(kindsFrom(gradf(wrong), gradf(right))).toEqual([kind]);
});

test('a function gets one return, also in the edits that are made at several places', () => {
  const withReturns = candidatesIn(gradf('const c = () => { a + b; }; return c();')).filter(({ edits }) =>
    edits.some(({ kind }) => kind === 'return'),
  );
  expect(withReturns.length).toBeGreaterThan(1);
  expect(withReturns.filter(({ edits }) => edits.length > 1)).toEqual([]);
});

const value = (code: string) =>
  `class Value { mul(other: Value) { const out = this.node(this.data * other.data, [this]); ${code} return out; } }`;

test.each([
  ['assignment', 'this.grad = out.grad;', 'this.grad += out.grad;'],
  ['property', 'this.grad += other.grad * out.grad;', 'this.grad += other.data * out.grad;'],
  ['property', 'this.grad += other * out.grad;', 'this.grad += other.data * out.grad;'],
  ['factor', 'this.grad += other.data;', 'this.grad += other.data * out.grad;'],
  ['name', 'this.grad += this.data * out.grad;', 'this.grad += other.data * out.grad;'],
  ['missing', 'this.grad += other.data;', 'this.grad += other.data; other.grad += this.data;'],
  ['method', 'out.add(other);', 'out.mul(other);'],
  ['arrow', 'out.step = function () {};', 'out.step = () => {};'],
])('in a class, an edit of kind %s makes right what was %s', (kind, wrong, right) => {
  expect(kindsFrom(value(wrong), value(right))).toEqual([kind]);
});

test('an element of the parents can be added', () => {
  expect(kindsFrom(value(''), value('').replace('[this]', '[this, other]'))).toEqual(['elements']);
});

test('a parameter can get a default', () => {
  expect(kindsFrom('function f(a, h) { return 1e-3; }', 'function f(a, h = 1e-3) { return 1e-3; }')).toEqual([
    'default',
  ]);
});

test('types and imports are left alone', () => {
  const source = "import { f } from './f';\nlet a: number;";
  expect(kindsFrom(source, "import { a } from './f';\nlet a: number;")).toEqual([]);
});

test('names that all objects have are no names of other properties or functions', () => {
  expect(kindsFrom(gradf('return Math.valueOf(a.constructor);'), gradf('return Math.exp(a.data);'))).toEqual([]);
});
