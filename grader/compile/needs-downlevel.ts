import type { SyntaxTree } from './syntax-tree';
import type { SyntaxNode } from './transpiler';

/** Text that a file with such syntax contains. The trees of files without it need not be searched. */
const SIGNS = /@|\baccessor\b|\busing\b/;

/** Tells whether a file has syntax that neither QuickJS runs nor oxc rewrites: decorators, `accessor`, `using`. */
export function needsDownlevel(source: string, tree: SyntaxTree): boolean {
  return SIGNS.test(source) && tree.find(needsRewriting) !== undefined;
}

function needsRewriting(node: SyntaxNode): boolean {
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
