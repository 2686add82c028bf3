import type { ParsedSource } from '../../../compile/find-definition';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { isFunction, nameOf } from './function-nodes';
import type { Span } from './piece';

/** The first piece of a definition that has one of the quoted names or operators. */
export function quotedPiece(
  { source, tree }: ParsedSource,
  within: SyntaxNode,
  quotes: readonly string[],
): Span | undefined {
  const isQuoted = (node: SyntaxNode) => quotes.some((quote) => isNamed(node, quote, source));
  return everyNode(tree, within).find((node) => node !== within && isQuoted(node));
}

/** The first call, in a function of its own, of one of these names. Methods of several classes have the same name. */
export function namedCall({ tree }: ParsedSource, within: SyntaxNode, names: ReadonlySet<string>): Span | undefined {
  if (!isFunction(within)) return undefined;
  return everyNode(tree, within).find(({ type, callee }) => {
    const called = type === 'CallExpression' ? (callee as SyntaxNode) : undefined;
    return names.has(nameOf(called) ?? nameOf(called?.property) ?? '');
  });
}

function isNamed(node: SyntaxNode, quote: string, source: string): boolean {
  const { type, operator, name, start, end } = node;
  if (quote === 'function') return type === 'FunctionExpression' && source.startsWith(quote, start);
  if (operator === quote) return true;
  if (type === 'MemberExpression') return source.slice(start, end) === quote;
  return type === 'Identifier' && name === quote;
}
