import { expect, test } from '@jest/globals';
import { EXERCISE } from '../../../../dev/testing/open-sandbox';
import { outside } from '../../../../dev/testing/outside';

const { nativeTranspiler } = outside<typeof import('../../../compile/native')>('grader/compile/native');
const { SyntaxTree } = outside<typeof import('../../../compile/syntax-tree')>('grader/compile/syntax-tree');
const { onlyStatement } = outside<typeof import('./only-statement')>('grader/advice/diagnosis/place/only-statement');

/** The text of the only statement of this declaration. */
function statementOf(name: string, source: string): string | undefined {
  const { program } = nativeTranspiler.parse(EXERCISE, source);
  const span = onlyStatement(new SyntaxTree(program, nativeTranspiler.visitorKeys), name, ['step', 'MLP']);
  return span && source.slice(span.start, span.end);
}

test('a function, method or arrow function with one statement has it', () => {
  expect(statementOf('MLP.all', 'class MLP { all() { return this.layers.flat(); } }')).toBe(
    'return this.layers.flat();',
  );
  expect(statementOf('mean', 'const mean = (xs) => sum / xs.length;')).toBe('sum / xs.length');
  expect(statementOf('mean', 'function mean(xs, n = 2) { for (const x of xs) step(x); }')).toBe(
    'for (const x of xs) step(x);',
  );
});

test('a property is a place as a whole', () => {
  expect(statementOf('Neuron.bias', 'class Neuron { bias = 0; constructor() { a(); } }')).toBe('bias = 0;');
});

test.each([
  ['with several statements', 'function mean(xs) { const n = 2; return n; }'],
  ['with none', 'function mean() {}'],
  ['that calls a helper', 'const half = (x) => x / 2; function mean(xs) { return half(xs); }'],
  ['that calls another method of its object', 'const mean = () => this.half();'],
  ['that the file does not have', 'class MLP { all() { return 1; } }'],
])('a function %s has no such place', (_, source) => {
  expect(statementOf('mean', source)).toBeUndefined();
});

test('a method that a class lacks is not taken for the class', () => {
  expect(statementOf('MLP.zeroGrad', 'class MLP { all() { return 1; } }')).toBeUndefined();
});
