import type { SyntaxTree } from '../../compile/syntax-tree';
import type { SyntaxNode } from '../../compile/transpiler';

/** A node and its descendants, in reading order. */
export function everyNode(tree: SyntaxTree, from: SyntaxNode): SyntaxNode[] {
  const nodes: SyntaxNode[] = [];
  const open = [from];
  for (let node = open.pop(); node; node = open.pop()) {
    nodes.push(node);
    open.push(...tree.children(node).reverse());
  }
  return nodes;
}
