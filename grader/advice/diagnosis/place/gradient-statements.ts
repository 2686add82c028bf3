import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { isFunction, nameOf, returnedBy, unwrapped } from './function-nodes';
import { operandFinder } from './operand-finder';

/** An assignment to the `grad` of an operand. */
export interface GradientStatement {
  node: SyntaxNode;
  /** 0 for the Value that the operation is called on, 1 for its argument. Undefined if that is not certain. */
  operand: number | undefined;
}

/** The assignments to `grad` in an operation, but for the one of its result. */
export function gradientStatements(tree: SyntaxTree, own: SyntaxNode): GradientStatement[] {
  const returned = returnedBy(tree, own);
  const result = nameOf(returned && unwrapped(returned));
  const operandOf = operandFinder(tree, own);
  return everyNode(tree, own).flatMap((node) => {
    const owner = ownerOf(tree, node);
    if (!owner || (owner.type === 'Identifier' && owner.name === result)) return [];
    return { node, operand: operandOf(owner) };
  });
}

/** The object whose `grad` a node sets, or that it gives to a function with a `grad`: `pass(this, out.grad)`. */
function ownerOf(tree: SyntaxTree, node: SyntaxNode): SyntaxNode | undefined {
  const { type, left } = node;
  if (type === 'AssignmentExpression' && nameOf((left as SyntaxNode).property) === 'grad')
    return unwrapped((left as SyntaxNode).object as SyntaxNode);
  if (type !== 'CallExpression') return undefined;
  const [first, ...others] = node.arguments as SyntaxNode[];
  const isGradient = (argument: SyntaxNode) =>
    everyNode(tree, argument).some((one) => isFunction(one) || nameOf(one.property) === 'grad');
  const isOne = others.length > 0 && others.some(isGradient) && !others.some((one) => tree.find(isFunction, one));
  return isOne && first && !tree.find(isFunction, first) ? unwrapped(first) : undefined;
}
