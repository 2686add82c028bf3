import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { isFunction, nameOf } from './function-nodes';

/** What turns a list round, or goes through it from its end. */
const REVERSING = new Set(['reverse', 'toReversed', 'reduceRight', 'pop', 'unshift']);

/** The condition on what was visited, else the function in which nodes are visited. */
export function visitIn(tree: SyntaxTree, own: SyntaxNode): SyntaxNode | undefined {
  const nodes = everyNode(tree, own).slice(1);
  const asks = ({ type, test }: SyntaxNode) =>
    type === 'IfStatement' && everyNode(tree, test as SyntaxNode).some((node) => calls(node, /^(?:has|includes)$/));
  return nodes.find(asks) ?? nodes.find(isFunction);
}

/** Where a node is added to the list that is walked backwards. Undefined if it is not walked backwards. */
export function orderIn(tree: SyntaxTree, own: SyntaxNode): SyntaxNode | undefined {
  const nodes = everyNode(tree, own).slice(1);
  const isReversed = nodes.some(
    ({ property, type, operator }) =>
      REVERSING.has(nameOf(property) ?? '') || (type === 'UpdateExpression' && operator === '--') || operator === '-=',
  );
  return isReversed ? nodes.find((node) => calls(node, /^(?:push|unshift)$/)) : undefined;
}

function calls({ type, callee }: SyntaxNode, name: RegExp): boolean {
  return type === 'CallExpression' && name.test(nameOf((callee as SyntaxNode).property) ?? '');
}
