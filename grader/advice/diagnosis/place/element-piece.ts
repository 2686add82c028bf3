import { elementOf } from '../../../compile/find-definition';
import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { follow } from './follow';
import { functionOf, isFunction, nameOf, returnedBy, unwrapped } from './function-nodes';
import type { Piece, Span } from './piece';

/** An element of what a function returns. */
type ElementPiece = Omit<Extract<Piece, { of: 'element' }>, 'of'>;

/**
 * Finds what computes an element. If all are wrong in the same way, it is the formula that they share.
 *
 * @returns undefined where nothing is certain
 */
export function findElement(
  tree: SyntaxTree,
  definition: SyntaxNode,
  { index, calls, isShared = false, isOwn = false }: ElementPiece,
): Span | undefined {
  const named = elementOf(tree, definition, index) ?? elementSetIn(tree, definition, index);
  const isVariable = named?.type === 'VariableDeclarator';
  const element = isVariable ? (named.init as SyntaxNode) : named;
  if (calls !== undefined && isShared)
    return (element && sharedFormula(tree, element, calls)) ?? onlyFormula(tree, calls) ?? element;
  if (!element) return functionsOf(tree)?.[index];
  const isComplete = isVariable || isOwn || (calls !== undefined && isAsking(tree, element, calls));
  return isComplete ? element : follow(tree, element);
}

/** The value of a returned variable at an index: `slopes[1] = …`, or the second `slopes.push(…)`. */
function elementSetIn(tree: SyntaxTree, definition: SyntaxNode, index: number): SyntaxNode | undefined {
  const own = functionOf(tree, definition);
  const returned = own && returnedBy(tree, own);
  const name = returned && nameOf(unwrapped(returned));
  if (!own || name === undefined) return undefined;
  const nodes = everyNode(tree, own);
  const isOwn = (node: unknown) => nameOf(unwrapped(node as SyntaxNode)) === name;
  const sets = nodes.filter(({ type, left }) => {
    const target = type === 'AssignmentExpression' ? unwrapped(left as SyntaxNode) : undefined;
    return target?.computed === true && isOwn(target.object);
  });
  const set = sets.findLast(({ left }) => (unwrapped(left as SyntaxNode).property as SyntaxNode).value === index);
  const pushes = nodes.filter(
    ({ type, callee }) =>
      type === 'CallExpression' &&
      nameOf((callee as SyntaxNode).property) === 'push' &&
      isOwn((callee as SyntaxNode).object),
  );
  // A loop has one statement for all elements.
  return set ?? (pushes.length > 1 ? pushes[index] : pushes[0]) ?? (sets.length === 1 ? sets[0] : undefined);
}

/** What a helper returns that computes the element. The element itself if it holds the formula. */
function sharedFormula(tree: SyntaxTree, element: SyntaxNode, calls: string): SyntaxNode | undefined {
  const formula = follow(tree, element);
  return isFormula(tree, formula, calls) ? formula : undefined;
}

/** The only expression of the file that asks the function and divides. */
function onlyFormula(tree: SyntaxTree, calls: string): SyntaxNode | undefined {
  const asking = callsIn(tree, tree.root, calls);
  const outermost = (node: SyntaxNode): SyntaxNode[] => {
    const inside = asking.some(({ start, end }) => node.start <= start && end <= node.end);
    if (!inside) return [];
    return isDivision(node) ? [node] : tree.children(node).flatMap(outermost);
  };
  const [only, ...others] = outermost(tree.root);
  return others.length === 0 ? only : undefined;
}

function isFormula(tree: SyntaxTree, node: SyntaxNode, calls: string): boolean {
  return node.type === 'BinaryExpression' && (node.operator !== '+' || callsIn(tree, node, calls).length > 0);
}

function isDivision({ type, operator }: SyntaxNode): boolean {
  return type === 'BinaryExpression' && (operator === '/' || operator === '*');
}

function isAsking(tree: SyntaxTree, node: SyntaxNode, calls: string): boolean {
  return tree.find((one) => isCallOf(one, calls), node) !== undefined;
}

function isCallOf({ type, callee }: SyntaxNode, name: string): boolean {
  if (type !== 'CallExpression') return false;
  return nameOf(callee) === name || nameOf((callee as SyntaxNode).property) === name;
}

/** The calls of the function, and of functions of the file that do nothing else. */
function callsIn(tree: SyntaxTree, node: SyntaxNode, calls: string): SyntaxNode[] {
  return everyNode(tree, node).filter(
    (one) => one.type === 'CallExpression' && (isCallOf(one, calls) || isCallOf(follow(tree, one), calls)),
  );
}

/** The functions of the only array of functions: one for each element. */
function functionsOf(tree: SyntaxTree): SyntaxNode[] | undefined {
  const lists = everyNode(tree, tree.root)
    .filter(({ type }) => type === 'ArrayExpression')
    .map(({ elements }) => elements as (SyntaxNode | null)[])
    .filter(
      (elements): elements is SyntaxNode[] => elements.length > 1 && elements.every((one) => one && isFunction(one)),
    );
  return lists.length === 1 ? lists[0] : undefined;
}
