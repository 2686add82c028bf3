import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';

const FUNCTIONS = new Set(['FunctionExpression', 'FunctionDeclaration', 'ArrowFunctionExpression']);

export function isFunction({ type }: SyntaxNode): boolean {
  return FUNCTIONS.has(type);
}

/** The function of a declaration, method, property or variable. */
export function functionOf(tree: SyntaxTree, definition: SyntaxNode): SyntaxNode | undefined {
  return tree.find(isFunction, definition);
}

/** The nodes of a function, in reading order, without those of the functions in it. Those themselves are listed. */
export function ownNodes(tree: SyntaxTree, node: SyntaxNode): SyntaxNode[] {
  const nodes: SyntaxNode[] = [];
  const open = tree.children(node).reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    nodes.push(next);
    if (!isFunction(next)) open.push(...tree.children(next).reverse());
  }
  return nodes;
}

/** The expression that a function returns last. Undefined if it returns nothing. */
export function returnedBy(tree: SyntaxTree, own: SyntaxNode): SyntaxNode | undefined {
  const body = own.body as SyntaxNode;
  if (body.type !== 'BlockStatement') return body;
  const last = ownNodes(tree, own).findLast(({ type, argument }) => type === 'ReturnStatement' && argument);
  return last?.argument as SyntaxNode | undefined;
}

/** What a variable of the function is declared as. The node itself if it is no name of one. */
export function resolved(tree: SyntaxTree, own: SyntaxNode, node: SyntaxNode): SyntaxNode {
  const inner = unwrapped(node);
  if (inner.type !== 'Identifier') return inner;
  const declared = ownNodes(tree, own).find(
    ({ type, id }) => type === 'VariableDeclarator' && nameOf(id) === inner.name,
  );
  return (declared?.init as SyntaxNode | null | undefined) ?? inner;
}

export function nameOf(node: unknown): string | undefined {
  return (node as { name?: string } | null | undefined)?.name;
}

/** An expression without the types and parentheses around it. */
export function unwrapped(node: SyntaxNode): SyntaxNode {
  const isWrapper = node.type === 'ParenthesizedExpression' || /^TS(?:As|Satisfies|NonNull)Expression$/.test(node.type);
  return isWrapper ? unwrapped(node.expression as SyntaxNode) : node;
}
