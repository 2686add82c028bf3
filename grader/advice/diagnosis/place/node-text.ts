import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';

/** The names, operators and numbers of a node in order, without the places where it is. */
export function nodeText(tree: SyntaxTree, node: SyntaxNode): string {
  const { type, name, operator, value } = node as { type: string; name?: string; operator?: string; value?: unknown };
  const own = [type, name, operator, typeof value === 'object' ? '' : value].join(' ');
  return `${own}(${tree
    .children(node)
    .map((child) => nodeText(tree, child))
    .join()})`;
}
