import { definitionOf } from '../../../compile/find-definition';
import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { isOfEngine } from './engine-class';

/** Members of the engine's class. */
const OF_ENGINE = ['data', 'grad', 'parents', 'op', 'wrap', 'node', 'add', 'backward', 'backwardStep'];

/** The names of what an object of the wanted class has. */
export function membersOf(tree: SyntaxTree): ReadonlySet<string> {
  const own = definitionOf(tree, 'Value');
  if (own?.type !== 'ClassDeclaration') return new Set();
  const names = tree.children(own.body as SyntaxNode).flatMap(({ key }) => (key as { name?: string })?.name ?? []);
  return new Set([...names, ...(isOfEngine(tree, own.superClass) ? OF_ENGINE : [])]);
}
