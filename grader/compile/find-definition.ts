import type { SourceLocation } from '../core/learner-fault';
import { lineAt, type SyntaxTree } from './syntax-tree';
import type { SyntaxNode } from './transpiler';

/** Nodes around an expression that do not change its value. */
const WRAPPERS = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'ParenthesizedExpression']);

/** A file of TypeScript with its syntax tree. */
export interface ParsedSource {
  file: string;
  source: string;
  tree: SyntaxTree;
}

/**
 * Finds a function, class or method of a learner's file by its name. With `component` it finds the line that computes
 * that element of the returned array.
 *
 * @returns undefined if there is no such name
 */
export function findDefinition(
  { file, source, tree }: ParsedSource,
  name: string,
  component?: number,
): SourceLocation | undefined {
  const declared = definitionOf(tree, name);
  if (!declared) return undefined;
  const element = component === undefined ? undefined : elementOf(tree, declared, component);
  return { file, line: lineAt(source, (element ?? declared).start) };
}

/** The function, class, method or variable of this name that is declared first. `A.b` is b in A, or else A itself. */
export function definitionOf(tree: SyntaxTree, name: string): SyntaxNode | undefined {
  const [outer, inner] = name.split('.') as [string, string?];
  const declared = tree.find((node) => declares(node, outer)) ?? declaredForExport(tree, outer);
  if (inner === undefined || !declared) return declared;
  return tree.find((node) => declares(node, inner), declared) ?? declared;
}

/** What the file exports by another name than its own: `export { gradient as gradf }`. */
function declaredForExport(tree: SyntaxTree, name: string): SyntaxNode | undefined {
  const nameIn = (node: unknown) => (node as { name?: string } | undefined)?.name;
  const specifier = tree.find(({ type, exported }) => type === 'ExportSpecifier' && nameIn(exported) === name);
  const own = nameIn(specifier?.local);
  return own === undefined || own === name ? undefined : tree.find((node) => declares(node, own));
}

/** A declaration, variable, method or property of this name, or the assignment of a function to one. */
function declares(node: SyntaxNode, name: string): boolean {
  const hasName = (key: string) => (node[key] as { name?: string } | null | undefined)?.name === name;
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
    case 'VariableDeclarator':
      return hasName('id');
    case 'MethodDefinition':
      // A signature alone defines nothing.
      return hasName('key') && (node.value as SyntaxNode).body !== null;
    case 'PropertyDefinition':
      return hasName('key');
    case 'Property':
      return hasName('key') && isFunction(node.value);
    case 'AssignmentExpression':
      return (node.left as { property?: { name?: string } }).property?.name === name && isFunction(node.right);
    default:
      return false;
  }
}

function isFunction(node: unknown): boolean {
  return /^(?:Arrow)?FunctionExpression$/.test((node as SyntaxNode).type);
}

/** The element of the returned array at `index`. If it is a variable, the last assignment to it. */
export function elementOf(tree: SyntaxTree, declared: SyntaxNode, index: number): SyntaxNode | undefined {
  const returned = tree.findLast(
    (node) => node.type === 'ReturnStatement' && unwrapped(node.argument)?.type === 'ArrayExpression',
    declared,
  );
  const array = unwrapped(returned?.argument) ?? arrowFunctionArray(tree, declared);
  const element = (array?.elements as (SyntaxNode | null)[] | undefined)?.[index];
  if (element?.type !== 'Identifier') return element ?? undefined;
  const { name } = element as unknown as { name: string };
  return tree.findLast((node) => assigns(node, name), declared) ?? element;
}

/** An expression without the types and parentheses around it: `([x, y, z] as Point)`. */
function unwrapped(expression: unknown): SyntaxNode | undefined {
  let node = expression as SyntaxNode | null | undefined;
  while (node && WRAPPERS.has(node.type)) node = node.expression as SyntaxNode;
  return node ?? undefined;
}

/** The array of an arrow function without `return`: `(a, b, c) => [x, y, z]`. */
function arrowFunctionArray(tree: SyntaxTree, declared: SyntaxNode): SyntaxNode | undefined {
  const arrow = tree.find((node) => node.type === 'ArrowFunctionExpression', declared);
  const body = unwrapped(arrow?.body);
  return body?.type === 'ArrayExpression' ? body : undefined;
}

function assigns(node: SyntaxNode, name: string): boolean {
  if (node.type === 'VariableDeclarator') return (node.id as { name?: string }).name === name && node.init !== null;
  if (node.type === 'AssignmentExpression') return (node.left as { name?: string }).name === name;
  return false;
}
