import type { SourceLocation } from '../core/learner-fault';
import { find, findLast, parse, positionAt, type Tree } from './syntax-tree';

const WRAPPERS = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'ParenthesizedExpression']);

/**
 * Where in a learner's file something is written: a function, class or method by its name; with `component`, the line
 * that computes that element of the array it returns. Undefined when there is no such name.
 */
export function findDefinition(
  file: string,
  source: string,
  name: string,
  component?: number,
): SourceLocation | undefined {
  const declared = find(treeOf(file, source), (node) => declares(node, name));
  if (!declared) return undefined;
  const inner = component === undefined ? undefined : elementOf(declared, component);
  return { file, line: positionAt(source, (inner ?? declared).start).line };
}

let last: { source: string; tree: Tree } | undefined;

/** Many tests ask about the same file, one after the other: it is parsed once. */
function treeOf(file: string, source: string): Tree {
  if (last?.source !== source) last = { source, tree: parse(file, source).program as Tree };
  return last.tree;
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
  const returned = findLast(
    declared,
    (node) => node.type === 'ReturnStatement' && bare(node.argument)?.type === 'ArrayExpression',
  );
  const array = bare(returned?.argument) ?? arrowArray(declared);
  const element = (array?.elements as (Tree | null)[] | undefined)?.[index];
  if (element?.type !== 'Identifier') return element ?? undefined;
  return findLast(declared, (node) => assigns(node, element.name)) ?? element;
}

/** An expression without the types and parentheses around it: `([x, y, z] as Point)`. */
function bare(expression: unknown): Tree | undefined {
  let tree = expression as Tree | null | undefined;
  while (tree && WRAPPERS.has(tree.type)) tree = tree.expression as Tree;
  return tree ?? undefined;
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
