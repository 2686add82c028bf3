import colors from 'picocolors';
import type { GraphNode, GraphPicture, Picture } from '../../core/picture';
import { plainLine } from '../../text/plain';
import { treeLines } from '../../text/tree-lines';
import { truncateLine } from '../../text/truncate';
import { describeNode } from './expression-tree';

/** More steps than these do not tell more. */
const STEPS_SHOWN = 2;

/** The most lines of a step. Those of the exercises have one operand or two. */
const STEP_LINES = 4;

/**
 * Renders the step of an expression in which its first number goes wrong: the result of the step, its operands below.
 * `npm run hint` has the whole expression.
 *
 * @returns nothing if nothing is drawn, or all of it is right
 */
export function renderFailingStep(pictures: readonly Picture[], columns: number): string[] {
  const graph = pictures.find((picture): picture is GraphPicture => picture.kind === 'graph');
  const nodes = graph?.nodes ?? [];
  const index = nodes.findIndex(({ isFirstWrong }) => isFirstWrong);
  const wrong = nodes[index];
  if (!graph || !wrong) return [];
  const users = wrong.isDataWrong ? [] : nodes.filter(({ operands }) => operands.includes(index));
  const steps = (users.length > 0 ? users : [wrong]).slice(0, STEPS_SHOWN);
  const lines = steps.flatMap((step) =>
    treeLines(step, {
      below: (node) => (node === step ? node.operands.flatMap((operand) => original(nodes, operand)) : []),
      describe: (node) => describeNode({ ...node, isFirstWrong: false }, graph.hasGradients),
      most: STEP_LINES,
    }),
  );
  return ['Where it goes wrong, in the expression of this test:', ...lines].map((line) =>
    truncateLine(plainLine(line), columns).replace('WRONG!', colors.red('WRONG!')),
  );
}

/** A node, or what it is a copy of: suites add 0 to tell the gradients of a step from those of its operands. */
function original(nodes: readonly GraphNode[], index: number): GraphNode[] {
  const node = nodes[index];
  const source = node?.operation === '+ 0' ? nodes[node.operands[0] ?? -1] : undefined;
  const isSame = source && node && source.data === node.data && source.grad === node.grad;
  return isSame ? [source] : node ? [node] : [];
}
