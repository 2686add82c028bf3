import type { SyntaxTree } from './syntax-tree';
import type { SyntaxNode } from './transpiler';

/** Such syntax is written with one of these. Few files match: the trees of the others are not searched. */
const SIGNS = /@|\baccessor\b|\busing\b/;

/** Whether a file has syntax that QuickJS cannot run and oxc does not rewrite: decorators, `accessor`, `using`. */
export function needsDownlevel(source: string, tree: SyntaxTree): boolean {
  return SIGNS.test(source) && tree.find(isRare) !== undefined;
}

function isRare(node: SyntaxNode): boolean {
  switch (node.type) {
    case 'Decorator':
    case 'AccessorProperty':
      return true;
    case 'VariableDeclaration':
      return node.kind === 'using' || node.kind === 'await using';
    default:
      return false;
  }
}
