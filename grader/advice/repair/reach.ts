import type { SyntaxTree } from '../../compile/syntax-tree';
import type { SyntaxNode } from '../../compile/transpiler';
import { everyNode } from '../diagnosis/every-node';
import { unwrapped } from '../diagnosis/place/function-nodes';

/** What a file declares, by name. */
interface Declarations {
  /** Values of variables and assignments, functions and classes. */
  names: ReadonlyMap<string, readonly SyntaxNode[]>;
  /** Methods, and values of properties of objects. */
  members: ReadonlyMap<string, readonly SyntaxNode[]>;
}

const found = new WeakMap<SyntaxTree, Declarations>();

/**
 * Finds the code that an expression may use: itself, and what the names in it stand for, whichever of the same name is
 * meant.
 */
export function reachOf(tree: SyntaxTree, expression: SyntaxNode): Set<SyntaxNode> {
  const declared = declarationsIn(tree);
  const reached = new Set([expression]);
  for (const piece of reached) {
    const open = [piece];
    for (let node = open.pop(); node; node = open.pop()) {
      const value = valueOfKey(tree, node, declared);
      for (const next of value ? [value] : usedBy(node, declared)) reached.add(next);
      if (!value) open.push(...tree.children(node));
    }
  }
  return reached;
}

/** The names that a file gives to what it computes. Parameters are none of them. */
export function computedNames(tree: SyntaxTree): ReadonlySet<string> {
  return new Set(declarationsIn(tree).names.keys());
}

/** `terms.b`, of an object that is written with this key. */
function valueOfKey(tree: SyntaxTree, { type, object, property }: SyntaxNode, { names }: Declarations) {
  if (type !== 'MemberExpression') return undefined;
  const [holder, ...others] = names.get((object as { name?: string }).name ?? '') ?? [];
  const made = others.length === 0 && holder ? unwrapped(holder) : undefined;
  if (made?.type !== 'ObjectExpression') return undefined;
  const key = (property as { name?: string }).name;
  return tree.children(made).find((one) => (one.key as { name?: string } | undefined)?.name === key)?.value as
    | SyntaxNode
    | undefined;
}

function usedBy({ type, name, property }: SyntaxNode, { names, members }: Declarations): readonly SyntaxNode[] {
  if (type === 'Identifier') return names.get(name as string) ?? [];
  return type === 'MemberExpression' ? (members.get((property as { name?: string }).name ?? '') ?? []) : [];
}

function declarationsIn(tree: SyntaxTree): Declarations {
  const known = found.get(tree);
  if (known) return known;
  const names = new Map<string, SyntaxNode[]>();
  const members = new Map<string, SyntaxNode[]>();
  const add = (map: Map<string, SyntaxNode[]>, name: string | undefined, node: unknown) => {
    if (name !== undefined && node) map.set(name, [...(map.get(name) ?? []), node as SyntaxNode]);
  };
  for (const node of everyNode(tree, tree.root)) {
    switch (node.type) {
      case 'VariableDeclarator':
        for (const name of boundBy(tree, node.id as SyntaxNode)) add(names, name, node.init);
        break;
      case 'AssignmentExpression':
        for (const name of boundBy(tree, node.left as SyntaxNode).slice(0, 1)) add(names, name, node);
        break;
      case 'FunctionDeclaration':
      case 'ClassDeclaration':
        add(names, (node.id as { name?: string } | null)?.name, node);
        break;
      case 'MethodDefinition':
      case 'PropertyDefinition':
      case 'Property':
        add(members, (node.key as { name?: string }).name, node.value);
        break;
    }
  }
  const declarations = { names, members };
  found.set(tree, declarations);
  return declarations;
}

/** The names in a pattern or in the target of an assignment. */
function boundBy(tree: SyntaxTree, pattern: SyntaxNode): string[] {
  return everyNode(tree, pattern).flatMap(({ type, name }) => (type === 'Identifier' ? [name as string] : []));
}
