import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';

/** Tells whether a class is imported from the engine. */
export function isOfEngine(tree: SyntaxTree, superClass: unknown): boolean {
  const { name } = (superClass ?? {}) as { name?: string };
  const imported = everyNode(tree, tree.root).find(
    ({ type, specifiers }) =>
      type === 'ImportDeclaration' &&
      (specifiers as SyntaxNode[]).some(
        ({ local }) => name !== undefined && (local as { name?: string }).name === name,
      ),
  );
  return /\/engine\//.test((imported?.source as { value?: string } | undefined)?.value ?? '');
}
