import type { ParsedSource } from '../../compile/find-definition';
import type { SyntaxNode } from '../../compile/transpiler';

/** How deep the shape of a node goes. Below that, all code is alike. */
const DEPTH = 3;

/** The code of a node without its names: `f(a + h, b)` and `f(c + h, b)` have one shape. */
export function shapeOf({ tree, source }: ParsedSource, node: SyntaxNode, depth = DEPTH): string {
  switch (node.type) {
    case 'Identifier':
    case 'ThisExpression':
      return 'x';
    case 'Literal':
      return source.slice(node.start, node.end);
    case 'MemberExpression': {
      const { name } = node.property as { name?: string };
      return `${shapeOf({ tree, source, file: '' }, node.object as SyntaxNode, depth)}.${name ?? ''}`;
    }
  }
  if (depth === 0) return '_';
  const inner = tree.children(node).map((child) => shapeOf({ tree, source, file: '' }, child, depth - 1));
  // In `f(a + h, b)` and `f(a, b + h)` the same is written for other variables.
  if (node.type === 'CallExpression') inner.sort();
  return `${node.type}${node.operator ?? ''}(${inner.join()})`;
}
