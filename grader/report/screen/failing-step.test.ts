import { expect, test } from '@jest/globals';
import type { GraphNode, GraphPicture } from '../../core/picture';
import { renderFailingStep } from './failing-step';

const node = (label: string, operation: string, operands: number[], change: Partial<GraphNode> = {}): GraphNode => ({
  ...{ label, operation, operands, data: 2, grad: 1, expectedData: 2, expectedGrad: 1 },
  ...{ isDataWrong: false, isGradWrong: false, isFirstWrong: false },
  ...change,
});
const WRONG_GRAD = { grad: 0, expectedGrad: -12, isGradWrong: true };

function rendered(nodes: GraphNode[], columns = 100): string[] {
  const graph: GraphPicture = { kind: 'graph', test: 'mul', hasGradients: true, nodes };
  return renderFailingStep([graph], columns).slice(1);
}

test('the step that gives a wrong gradient is shown with its operands alone', () => {
  const a = node('a', '', [], WRONG_GRAD);
  const copy = node('v1', '+ 0', [0], { ...WRONG_GRAD, isFirstWrong: true });
  const nodes = [a, copy, node('b', '', []), node('v2', '×', [1, 2]), node('v3', '+', [3, 3])];
  // What suites add is left out: `a` stands for its copy.
  expect(rendered(nodes)).toEqual([
    'v2: data=2, grad=1, op=×',
    '├─ a: data=2, grad=0  WRONG! grad should be -12',
    '└─ b: data=2, grad=1',
  ]);
});

test('of a value that is used more often, two uses are shown', () => {
  const a = node('a', '', [], { ...WRONG_GRAD, isFirstWrong: true });
  const uses = ['v1', 'v2', 'v3'].map((label) => node(label, 'exp', [0]));
  expect(rendered([a, ...uses]).filter((line) => line.startsWith('v'))).toHaveLength(2);
});

test('of wrong data the step itself is shown', () => {
  const wrong = { data: 3, expectedData: 4, isDataWrong: true, isFirstWrong: true };
  const nodes = [node('a', '', []), node('v1', '^ 2', [0], wrong), node('v2', '×', [1, 0])];
  expect(rendered(nodes)).toEqual(['v1: data=3, grad=1, op=^ 2  WRONG! data should be 4', '└─ a: data=2, grad=1']);
});

test('nothing is shown if all is right, or nothing is drawn', () => {
  expect(rendered([node('a', '', [])])).toEqual([]);
  expect(renderFailingStep([], 100)).toEqual([]);
});

test('a long line is cut, and a control character is made visible', () => {
  const a = node('a', '', [], { grad: `\u001b[2J${'x'.repeat(200)}`, isGradWrong: true, isFirstWrong: true });
  const lines = rendered([a], 40);
  expect(lines.every((line) => line.length <= 40 && !line.includes('\u001b'))).toBe(true);
});
