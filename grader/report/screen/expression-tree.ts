import type { GraphNode, GraphPicture } from '../../core/picture';
import { plainLine } from '../../text/plain';
import { treeLines } from '../../text/tree-lines';
import { truncateLine } from '../../text/truncate';
import { wrap } from '../../text/wrap';

/** A larger expression is not clearer than its numbers. */
const MAX_LINES = 16;

/**
 * Renders the expression of a failing test as a tree, with its result on top, as `npm run try` prints a Value. A wrong
 * node is told with what is right.
 *
 * @param columns the most characters of a line
 * @returns nothing if all of the expression is right
 */
export function renderExpressionTree({ nodes, hasGradients, test }: GraphPicture, columns: number): string[] {
  const result = nodes.at(-1);
  if (!result || !nodes.some(isWrong)) return [];
  const lines = treeLines(result, {
    below: ({ operands }) => operands.flatMap((operand) => nodes[operand] ?? []),
    describe: (node) => describeNode(node, hasGradients),
    most: MAX_LINES,
  });
  const heading = wrap(`The expression of the test "${plainLine(test)}", from its result down:`, columns);
  return [...heading, ...lines.map((line) => truncateLine(plainLine(line), columns))];
}

/** A node in one line. What is wrong is told with what is right. */
export function describeNode(node: GraphNode, hasGradients: boolean): string {
  const { label, data, grad, operation, expectedData, expectedGrad, isDataWrong, isGradWrong, isFirstWrong } = node;
  const fields = [`data=${data}`, ...(hasGradients ? [`grad=${grad}`] : []), ...(operation ? [`op=${operation}`] : [])];
  const right = [
    ...(isDataWrong ? [`data should be ${expectedData}`] : []),
    ...(isGradWrong ? [`grad should be ${expectedGrad}`] : []),
  ];
  const note = right.length > 0 ? `  WRONG! ${right.join(', ')}` : '';
  return `${label}: ${fields.join(', ')}${note}${isFirstWrong ? ': look here first' : ''}`;
}

function isWrong({ isDataWrong, isGradWrong }: GraphNode): boolean {
  return isDataWrong || isGradWrong;
}
