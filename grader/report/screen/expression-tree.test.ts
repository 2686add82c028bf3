import { expect, test } from '@jest/globals';
import type { GraphNode, GraphPicture } from '../../core/picture';
import { renderExpressionTree } from './expression-tree';

const node = (label: string, more: Partial<GraphNode> = {}): GraphNode => ({
  ...{ label, operation: '', operands: [], data: 2, grad: 1, expectedData: 2, expectedGrad: 1 },
  ...{ isDataWrong: false, isGradWrong: false, isFirstWrong: false },
  ...more,
});
const picture = (...nodes: GraphNode[]): GraphPicture => ({ kind: 'graph', test: 'exp', hasGradients: true, nodes });
const WRONG = node('a', { grad: 4, expectedGrad: 6, isGradWrong: true, isFirstWrong: true });

test('the result is on top, and a wrong node has what is right beside it', () => {
  const sum = node('v1', { operation: '+', operands: [0, 1], data: 4 });
  expect(renderExpressionTree(picture(WRONG, node('b'), sum), 80)).toEqual([
    'The expression of the test "exp", from its result down:',
    'v1: data=4, grad=1, op=+',
    '├─ a: data=2, grad=4  WRONG! grad should be 6: look here first',
    '└─ b: data=2, grad=1',
  ]);
});

test('a right expression is not shown', () => {
  expect(renderExpressionTree(picture(node('a')), 80)).toEqual([]);
});

test('a large expression is cut, and what is left out is counted', () => {
  const chain = Array.from({ length: 40 }, (_, index) => node(`v${index}`, { operation: 'exp', operands: [index] }));
  const lines = renderExpressionTree(picture(WRONG, ...chain), 60);
  expect(lines).toHaveLength(18);
  expect(lines.at(-1)).toBe('… and 25 more');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
});

test('what learner code has in place of a number cannot command the terminal', () => {
  const [, line] = renderExpressionTree(picture({ ...WRONG, grad: 'the text "\u001b[31m\n"' }), 80);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
  expect(line).not.toMatch(/[\u0000-\u001f]/);
});
