import { type Node, parseSync } from 'oxc-parser';
import type { Place } from '../vm/fault';

/** The parser's nodes as plain trees: this file looks only at names, positions and children. */
type Tree = Node & Record<string, unknown>;

/**
 * Where in a learner's file something is written: a function, class or method by its name; with `component`, the line
 * that computes that element of the array it returns. Undefined when there is no such name.
 */
export function placeOf(file: string, source: string, name: string, component?: number): Place | undefined {
  const { program } = parseSync(file, source, { lang: 'ts', sourceType: 'module' });
  const declared = find(program as Tree, (node) => declares(node, name));
  if (!declared) return undefined;
  const inner = component === undefined ? undefined : elementOf(declared, component);
  return placeAt(file, source, (inner ?? declared).start);
}

/** A declaration, variable, method or property of this name. */
function declares(node: Tree, name: string): boolean {
  const named = (key: string) => (node[key] as { name?: string } | null | undefined)?.name === name;
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
    case 'VariableDeclarator':
      return named('id');
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return named('key');
    default:
      return false;
  }
}

/** The expression that the returned array has at `index`; when that is a variable, what was last assigned to it. */
function elementOf(declared: Tree, index: number): Tree | undefined {
  const returned = findLast(declared, (node) => node.type === 'ReturnStatement' && (node.argument as Tree | null)?.type === 'ArrayExpression');
  const array = (returned?.argument as Tree | undefined) ?? arrowArray(declared);
  const element = (array?.elements as (Tree | null)[] | undefined)?.[index];
  if (element?.type !== 'Identifier') return element ?? undefined;
  return findLast(declared, (node) => assigns(node, element.name)) ?? element;
}

/** `(a, b, c) => [x, y, z]` */
function arrowArray(declared: Tree): Tree | undefined {
  const arrow = find(declared, (node) => node.type === 'ArrowFunctionExpression');
  return find(arrow ?? declared, (node) => node.type === 'ArrayExpression' && arrow !== undefined);
}

function assigns(node: Tree, name: string): boolean {
  if (node.type === 'VariableDeclarator') return (node.id as { name?: string }).name === name && node.init !== null;
  if (node.type === 'AssignmentExpression') return (node.left as { name?: string }).name === name;
  return false;
}

function find(tree: Tree, matches: (node: Tree) => boolean): Tree | undefined {
  if (matches(tree)) return tree;
  for (const child of children(tree)) {
    const found = find(child, matches);
    if (found) return found;
  }
  return undefined;
}

function findLast(tree: Tree, matches: (node: Tree) => boolean): Tree | undefined {
  for (const child of children(tree).reverse()) {
    const found = findLast(child, matches);
    if (found) return found;
  }
  return matches(tree) ? tree : undefined;
}

function children(tree: Tree): Tree[] {
  const isNode = (value: unknown): value is Tree => typeof (value as Tree | null)?.type === 'string';
  return Object.values(tree).flat().filter(isNode);
}

function placeAt(file: string, source: string, offset: number): Place {
  const lines = source.slice(0, offset).split('\n');
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
