import { expect, test } from '@jest/globals';
import { EXERCISE } from '../../../../dev/testing/open-sandbox';
import { outside } from '../../../../dev/testing/outside';

const { nativeTranspiler } = outside<typeof import('../../../compile/native')>('grader/compile/native');
const { SyntaxTree } = outside<typeof import('../../../compile/syntax-tree')>('grader/compile/syntax-tree');
const { definitionOf } = outside<typeof import('../../../compile/find-definition')>('grader/compile/find-definition');
const { namedCall } = outside<typeof import('./quoted-piece')>('grader/advice/diagnosis/place/quoted-piece');

/** The call in `train` that has one of these names. */
function callIn(source: string, ...names: string[]): string | undefined {
  const { program } = nativeTranspiler.parse(EXERCISE, source);
  const tree = new SyntaxTree(program, nativeTranspiler.visitorKeys);
  const train = definitionOf(tree, 'train');
  const span = train && namedCall({ file: EXERCISE, source, tree }, train, new Set(names));
  return span && source.slice(span.start, span.end);
}

test('the first call that a sentence names is found in a function, and in no method', () => {
  const body = 'train() { loss.backward(); step(model, 1); loss.backward(2); }';
  expect(callIn(`function ${body}`, 'The', 'step', 'backward')).toBe('loss.backward()');
  expect(callIn(`function ${body}`, 'step')).toBe('step(model, 1)');
  expect(callIn(`function ${body}`, 'train')).toBeUndefined();
  expect(callIn(`class Trainer { ${body} }`, 'step')).toBeUndefined();
});
