import { definitionOf } from '../../../compile/find-definition';
import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { functionOf, nameOf, ownNodes, unwrapped } from './function-nodes';

/** The most names that are followed. */
const MOST_STEPS = 6;

/**
 * Follows an expression to where the file computes it: through variables that are set once, through calls of the
 * file's own functions that return once, and through objects.
 */
export function follow(tree: SyntaxTree, expression: SyntaxNode, steps = MOST_STEPS): SyntaxNode {
  const node = unwrapped(expression);
  const next = steps > 0 ? nextOf(tree, node) : undefined;
  return next ? follow(tree, next, steps - 1) : node;
}

function nextOf(tree: SyntaxTree, node: SyntaxNode): SyntaxNode | undefined {
  switch (node.type) {
    case 'Identifier':
      return onlyValueOf(tree, node.name as string);
    case 'CallExpression':
      return onlyReturnOf(tree, unwrapped(node.callee as SyntaxNode));
    case 'MemberExpression':
      return propertyOf(tree, node);
    default:
      return undefined;
  }
}

/** What is looked up more than once in a file. */
interface FileIndex {
  /** What each variable is set to. */
  values: ReadonlyMap<string, readonly SyntaxNode[]>;
  functions: Map<string, SyntaxNode | undefined>;
  returned: Map<SyntaxNode, SyntaxNode | undefined>;
}

const indexes = new WeakMap<SyntaxTree, FileIndex>();

function indexOf(tree: SyntaxTree): FileIndex {
  const index = indexes.get(tree) ?? { values: valuesIn(tree), functions: new Map(), returned: new Map() };
  indexes.set(tree, index);
  return index;
}

function valuesIn(tree: SyntaxTree): Map<string, SyntaxNode[]> {
  const values = new Map<string, SyntaxNode[]>();
  for (const { type, id, init, left, right } of everyNode(tree, tree.root)) {
    const name = type === 'VariableDeclarator' ? nameOf(id) : type === 'AssignmentExpression' && nameOf(left);
    const value = type === 'VariableDeclarator' ? init : right;
    if (name && value) values.set(name, [...(values.get(name) ?? []), value as SyntaxNode].slice(0, 2));
  }
  return values;
}

/** What a variable is set to, if it is set once. */
function onlyValueOf(tree: SyntaxTree, name: string): SyntaxNode | undefined {
  const [value, ...others] = indexOf(tree).values.get(name) ?? [];
  return others.length === 0 ? value : undefined;
}

/** What one of the file's own functions returns, if that is in one place. A function that it returns is entered. */
function onlyReturnOf(tree: SyntaxTree, callee: SyntaxNode): SyntaxNode | undefined {
  if (callee.type === 'CallExpression') return onlyReturnOf(tree, unwrapped(callee.callee as SyntaxNode));
  const name = nameOf(callee) ?? nameOf(callee.property);
  let own = name === undefined ? undefined : functionNamed(tree, name);
  for (; own; ) {
    const returned: SyntaxNode | undefined = onlyReturn(tree, own);
    if (returned?.type !== 'ArrowFunctionExpression') return returned;
    own = returned;
  }
  return undefined;
}

function functionNamed(tree: SyntaxTree, name: string): SyntaxNode | undefined {
  const { functions } = indexOf(tree);
  if (!functions.has(name)) {
    const definition = definitionOf(tree, name);
    functions.set(name, definition && functionOf(tree, definition));
  }
  return functions.get(name);
}

function onlyReturn(tree: SyntaxTree, own: SyntaxNode): SyntaxNode | undefined {
  const { returned } = indexOf(tree);
  if (!returned.has(own)) returned.set(own, returnIn(tree, own));
  return returned.get(own);
}

function returnIn(tree: SyntaxTree, own: SyntaxNode): SyntaxNode | undefined {
  const body = own.body as SyntaxNode;
  if (body.type !== 'BlockStatement') return unwrapped(body);
  const returns = ownNodes(tree, own).filter(({ type }) => type === 'ReturnStatement');
  const argument = returns[0]?.argument as SyntaxNode | null | undefined;
  return returns.length === 1 && argument ? unwrapped(argument) : undefined;
}

/** The value in an object that a variable holds: `terms.a`. */
function propertyOf(tree: SyntaxTree, { object, property }: SyntaxNode): SyntaxNode | undefined {
  const holder = onlyValueOf(tree, nameOf(object) ?? '');
  if (holder === undefined) return undefined;
  const { type, properties } = unwrapped(holder);
  if (type !== 'ObjectExpression') return undefined;
  const own = (properties as SyntaxNode[]).find(({ key }) => nameOf(key) === nameOf(property));
  return own?.value as SyntaxNode | undefined;
}
