import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import type { EstimateSlice, SliceNode } from './estimate-slice';
import { FileScopes } from './file-scopes';
import { isFunction, nameOf, ownNodes, unwrapped } from './function-nodes';

/** A statement that leaves the loop in its first round, else what says how often the only loop runs. */
export function findLoop(tree: SyntaxTree, own: SyntaxNode, slice: EstimateSlice): SyntaxNode | undefined {
  const nodes = ownNodes(tree, own);
  const loops = [...new Set(slice.nodes.flatMap(({ node }) => slice.loopsAround(node)))].filter(
    (loop) => own.start <= loop.start && loop.end <= own.end,
  );
  const early = nodes.find(
    (node) =>
      /^(?:Return|Break)Statement$/.test(node.type) && loops.some((loop) => slice.loopsAround(node).includes(loop)),
  );
  if (early) return early;
  const [loop, ...others] = loops;
  return others.length === 0 && loop ? headOf(loop) : undefined;
}

function headOf({ type, test, right, init, callee }: SyntaxNode): SyntaxNode | undefined {
  if (type === 'CallExpression') return (callee as SyntaxNode).object as SyntaxNode;
  return ((type === 'ForStatement' ? (test ?? init) : (right ?? test)) as SyntaxNode | null) ?? undefined;
}

/** The call that changes the sign or the digits of the estimate: `Math.abs`, `toFixed`. */
export function findCall(slice: EstimateSlice): SliceNode | undefined {
  return slice.nodes.find(({ node: { type, callee } }) => {
    if (type !== 'CallExpression') return false;
    const called = unwrapped(callee as SyntaxNode);
    return nameOf(called.object) === 'Math' || /^to(?:Fixed|Precision)$/.test(nameOf(called.property) ?? '');
  });
}

/** A call of one of the file's own functions with fewer arguments than it has parameters without a default. */
export function findShortCall(tree: SyntaxTree, slice: EstimateSlice): SliceNode | undefined {
  const scopes = FileScopes.of(tree);
  return slice.nodes.find(({ node }) => {
    if (node.type !== 'CallExpression') return false;
    const called = scopes.functionCalled(node.callee as SyntaxNode);
    const given = node.arguments as SyntaxNode[];
    if (!called || given.some(({ type }) => type === 'SpreadElement')) return false;
    return (called.params as SyntaxNode[]).filter(({ type }) => type === 'Identifier').length > given.length;
  });
}

/** The result at the end of the only function in the slice that returns nothing. */
export function findWithoutReturn(tree: SyntaxTree, own: SyntaxNode, slice: EstimateSlice): SyntaxNode | undefined {
  const scopes = FileScopes.of(tree);
  const called = slice.nodes.flatMap(({ node }) =>
    isFunction(node)
      ? [node]
      : node.type === 'CallExpression'
        ? (scopes.functionCalled(node.callee as SyntaxNode) ?? [])
        : [],
  );
  const [only, ...others] = [...new Set([own, ...called])].filter((one) => {
    const { type } = one.body as SyntaxNode;
    return type === 'BlockStatement' && !ownNodes(tree, one).some((node) => node.type === 'ReturnStatement');
  });
  if (!only || others.length > 0) return undefined;
  const last = ((only.body as SyntaxNode).body as SyntaxNode[]).at(-1);
  return last?.type === 'ExpressionStatement' ? last : undefined;
}

/** The statements of a loop's body. */
export function statementsOf(loop: SyntaxNode): SyntaxNode[] {
  const [given] = (loop.arguments ?? [loop]) as SyntaxNode[];
  const body = (given?.body ?? loop) as SyntaxNode;
  return body.type === 'BlockStatement' ? (body.body as SyntaxNode[]) : [body];
}

/** Tells whether a node is inside of another. */
export function isWithin(tree: SyntaxTree, node: SyntaxNode, outer: SyntaxNode): boolean {
  return everyNode(tree, outer).includes(node);
}
