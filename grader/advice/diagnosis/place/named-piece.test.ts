import { expect, test } from '@jest/globals';
import { EXERCISE } from '../../../../dev/testing/open-sandbox';
import { outside } from '../../../../dev/testing/outside';

const { nativeTranspiler } = outside<typeof import('../../../compile/native')>('grader/compile/native');
const { SyntaxTree } = outside<typeof import('../../../compile/syntax-tree')>('grader/compile/syntax-tree');
const { definitionOf } = outside<typeof import('../../../compile/find-definition')>('grader/compile/find-definition');
const { namedPiece } = outside<typeof import('./named-piece')>('grader/advice/diagnosis/place/named-piece');

/** The piece of `train`, or of what it uses, that has one of these names. */
function pieceIn(source: string, ...names: string[]): string | undefined {
  const { program } = nativeTranspiler.parse(EXERCISE, source);
  const tree = new SyntaxTree(program, nativeTranspiler.visitorKeys);
  const train = definitionOf(tree, 'train');
  const wanted = ['train', 'step'];
  const span = train && namedPiece({ file: EXERCISE, source, tree }, train, new Set(names), wanted);
  return span && source.slice(span.start, span.end);
}

test('the first call that a sentence names is found in a function or method', () => {
  const body = 'train() { loss.backward(); step(model, 1); loss.backward(2); }';
  expect(pieceIn(`function ${body}`, 'The', 'step', 'backward')).toBe('loss.backward()');
  expect(pieceIn(`function ${body}`, 'step')).toBe('step(model, 1)');
  expect(pieceIn(`function ${body}`, 'train')).toBeUndefined();
  expect(pieceIn(`class Trainer { ${body} }`, 'step')).toBe('step(model, 1)');
});

test('without such a call, the condition of a loop is found', () => {
  const loop = 'for (let i = 0; i <= steps; i++) step(model);';
  expect(pieceIn(`function train(steps) { ${loop} }`, 'steps')).toBe('i <= steps');
  expect(pieceIn(`function train(steps) { ${loop} }`, 'steps', 'step')).toBe('step(model)');
});

test('a call is found in a helper, and not in another function that the exercise asks for', () => {
  const helper = 'const wave = (b) => np.sin(b);';
  expect(pieceIn(`${helper} function train() { return grad(wave); }`, 'sin')).toBe('np.sin(b)');
  expect(pieceIn(`${helper} const step = (b) => wave(b); function train() { return step(1); }`, 'sin')).toBeUndefined();
});
