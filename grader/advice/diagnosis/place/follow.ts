import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { FileScopes } from './file-scopes';
import { nameOf, ownNodes, unwrapped } from './function-nodes';

/** The most names that are followed. */
const MOST_STEPS = 6;

/** What functions return, which is looked up for each of their calls. */
const returned = new WeakMap<SyntaxNode, SyntaxNode | undefined>();

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
      return onlyValueOf(tree, node);
    case 'CallExpression':
      return onlyReturnOf(tree, unwrapped(node.callee as SyntaxNode));
    case 'MemberExpression':
      return propertyOf(tree, node);
    default:
      return undefined;
  }
}

/** What a variable is set to, if it is set once. */
function onlyValueOf(tree: SyntaxTree, name: SyntaxNode): SyntaxNode | undefined {
  const scopes = FileScopes.of(tree);
  const binding = name.type === 'Identifier' ? scopes.bindingOf(name) : undefined;
  if (!binding || binding.isParameter) return undefined;
  const { id, init } = binding.declared;
  const sets = scopes.changesOf(binding).filter(({ left }) => nameOf(left) === name.name);
  const [value, ...others] = [nameOf(id) && init, ...sets.map(({ right }) => right)].filter(Boolean);
  return others.length === 0 ? (value as SyntaxNode | undefined) : undefined;
}

/** What one of the file's own functions returns, if that is in one place. A function that it returns is entered. */
function onlyReturnOf(tree: SyntaxTree, callee: SyntaxNode): SyntaxNode | undefined {
  if (callee.type === 'CallExpression') return onlyReturnOf(tree, unwrapped(callee.callee as SyntaxNode));
  let own = FileScopes.of(tree).functionCalled(callee);
  for (; own; ) {
    const result: SyntaxNode | undefined = onlyReturn(tree, own);
    if (result?.type !== 'ArrowFunctionExpression') return result;
    own = result;
  }
  return undefined;
}

function onlyReturn(tree: SyntaxTree, own: SyntaxNode): SyntaxNode | undefined {
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
  const holder = onlyValueOf(tree, object as SyntaxNode);
  if (holder === undefined) return undefined;
  const { type, properties } = unwrapped(holder);
  if (type !== 'ObjectExpression') return undefined;
  const own = (properties as SyntaxNode[]).find(({ key }) => nameOf(key) === nameOf(property));
  return own?.value as SyntaxNode | undefined;
}
