import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { EstimateSlice, type SliceNode } from './estimate-slice';
import { FileScopes } from './file-scopes';
import { functionOf, nameOf } from './function-nodes';
import { nodeText } from './node-text';
import type { EstimatePiece } from './piece';
import { PointFinder } from './point-finder';
import { findCall, findLoop, findShortCall, findWithoutReturn } from './slice-statements';

const RUN = /^[*/]$|^\*\*$/;

/** Finds what is wrong in the statements that compute an estimate. Undefined where nothing is certain. */
export function findEstimate(tree: SyntaxTree, definition: SyntaxNode, piece: EstimatePiece): SyntaxNode | undefined {
  const own = functionOf(tree, definition);
  if (!own) return undefined;
  const slice = new EstimateSlice(tree, own, piece.index, piece.calls);
  const found = pieceIn(tree, own, slice, piece);
  const divisor = found && piece.role === 'run' && piece.isShared ? divisorOf(tree, found.node) : undefined;
  if (divisor) return divisor;
  if (!found || found.usedBy === undefined) return found?.node;
  const { belongsTo, rightAxes } = piece;
  const axes = belongsTo === undefined ? rightAxes : [belongsTo, ...rightAxes];
  const others = axes.map((axis) => new EstimateSlice(tree, own, axis, piece.calls));
  const sharing = others.find((other) => other.has(found.node));
  if (sharing) return copiedReference(tree, slice, found, sharing) ?? ownPart(slice, others, rightAxes) ?? found.node;
  return (belongsTo === undefined ? undefined : returnedListOutOfOrder(tree, own, slice)) ?? found.node;
}

function pieceIn(tree: SyntaxTree, own: SyntaxNode, slice: EstimateSlice, piece: EstimatePiece): SliceNode | undefined {
  const asSlice = (node: SyntaxNode | undefined) => node && { node, level: 'formula' as const, usedBy: undefined };
  switch (piece.role) {
    case 'run':
      return operation(slice, RUN) ?? scaledByStep(tree, own, slice) ?? operation(slice, /^[-+]$/);
    case 'rise':
      return operation(slice, /^[-+]$/);
    case 'point':
      return new PointFinder(tree, own, slice, piece).find();
    case 'loop':
      return asSlice(findLoop(tree, own, slice));
    case 'call':
      return findCall(slice);
    case 'arguments':
      return findShortCall(tree, slice);
    case 'no-return':
      return asSlice(findWithoutReturn(tree, own, slice));
  }
}

/** What divides by the step, or multiplies by it, where the difference is the parameter of a function. */
function scaledByStep(tree: SyntaxTree, own: SyntaxNode, slice: EstimateSlice): SliceNode | undefined {
  const last = (own.params as SyntaxNode[]).at(-1);
  const step = nameOf(last?.type === 'AssignmentPattern' ? last.left : last);
  return slice.nodes.find(
    ({ node, level }) =>
      level === 'formula' &&
      RUN.test(String(node.operator)) &&
      everyNode(tree, node).some((one) => one.type === 'Identifier' && one.name === step),
  );
}

/** The outermost such operation between values of the function. */
function operation(slice: EstimateSlice, operator: RegExp): SliceNode | undefined {
  return slice.nodes.find(
    ({ node, level }) =>
      level === 'formula' &&
      node.type === 'BinaryExpression' &&
      operator.test(node.operator as string) &&
      slice.asking.some((call) => reaches(call, node)),
  );
}

/** Tells whether a node uses another, directly or not. */
function reaches(from: SliceNode, node: SyntaxNode): boolean {
  for (let next: SliceNode | undefined = from; next; next = next.usedBy) if (next.node === node) return true;
  return false;
}

/**
 * What was found is right where another estimate uses it: `ya` on the line of db. Then the name that the line was
 * copied with is wrong. It is the same name in both estimates.
 */
function copiedReference(
  tree: SyntaxTree,
  slice: EstimateSlice,
  found: SliceNode,
  other: EstimateSlice,
): SyntaxNode | undefined {
  let reference: SliceNode | undefined = found;
  while (reference && other.has(reference.node)) reference = reference.usedBy;
  if (!reference) return undefined;
  const text = nodeText(tree, reference.node);
  const isCopied = other.nodes.some(({ node }) => !slice.has(node) && nodeText(tree, node) === text);
  return isCopied ? reference.node : undefined;
}

/** What a wrong estimate alone uses, if right ones use what was found as well: what is given to a helper. */
function ownPart(
  slice: EstimateSlice,
  others: readonly EstimateSlice[],
  rightAxes: readonly number[],
): SyntaxNode | undefined {
  if (rightAxes.length === 0) return undefined;
  const only = slice.nodes.map(({ node }) => node).filter((node) => !others.some((other) => other.has(node)));
  return only.find((node) => slice.isAsking(node)) ?? only.find((node) => isGivenMore(node));
}

/** False of `slope(1)`, which says no more than which estimate is meant. */
function isGivenMore({ type, arguments: given }: SyntaxNode): boolean {
  return type === 'CallExpression' && (given as SyntaxNode[]).some((one) => one.type !== 'Literal');
}

/** What a variable is set to that divides all estimates. */
function divisorOf(tree: SyntaxTree, { right, operator }: SyntaxNode): SyntaxNode | undefined {
  const divisor = RUN.test(String(operator)) ? (right as SyntaxNode) : undefined;
  const binding = divisor?.type === 'Identifier' ? FileScopes.of(tree).bindingOf(divisor) : undefined;
  return binding && !binding.isParameter ? ((binding.declared.init as SyntaxNode | null) ?? undefined) : undefined;
}

/** The returned list, if it names variables in another order than that in which they are declared. */
function returnedListOutOfOrder(tree: SyntaxTree, own: SyntaxNode, slice: EstimateSlice): SyntaxNode | undefined {
  const [first] = slice.nodes;
  if (first?.node.type !== 'ArrayExpression') return undefined;
  const scopes = FileScopes.of(tree);
  const starts = (first.node.elements as (SyntaxNode | null)[]).map((element) =>
    element?.type === 'Identifier' ? scopes.bindingOf(element)?.declared.start : undefined,
  );
  const isOrdered = starts.every((start, index) => start !== undefined && start >= (starts[index - 1] ?? 0));
  const isNamed = starts.every((start) => start !== undefined && start > own.start);
  return isNamed && !isOrdered ? first.node : undefined;
}
