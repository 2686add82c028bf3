import type { SyntaxTree } from './syntax-tree';
import type { SyntaxNode } from './transpiler';

/** Statements whose line QuickJS does not note: it reports an error in them at the line of the statement before. */
const MARKED = new Set([
  'ReturnStatement',
  'VariableDeclaration',
  'ThrowStatement',
  'IfStatement',
  'ForStatement',
  'ForOfStatement',
  'ForInStatement',
  'WhileStatement',
  'SwitchStatement',
]);

const MARKER = '0;';

/**
 * Puts an empty expression before statements, so that an error in them is reported at their own line. QuickJS notes
 * its position at expression statements and calls, but not at `return x.y`. Lines keep their numbers.
 */
export function withLineMarkers(source: string, tree: SyntaxTree): string {
  const offsets: number[] = [];
  collectOffsets(tree, tree.root, offsets);
  let marked = '';
  let from = 0;
  for (const offset of offsets.sort((one, other) => one - other)) {
    marked += source.slice(from, offset) + MARKER;
    from = offset;
  }
  return marked + source.slice(from);
}

/** Only statements in a list can have one before them, so only these are marked. */
function collectOffsets(tree: SyntaxTree, node: SyntaxNode, offsets: number[]): void {
  const list = node.type === 'BlockStatement' ? node.body : node.type === 'SwitchCase' ? node.consequent : [];
  for (const statement of list as SyntaxNode[]) {
    if (MARKED.has(statement.type)) offsets.push(statement.start);
  }
  for (const child of tree.children(node)) collectOffsets(tree, child, offsets);
}
