import type { ParsedSource } from '../../../compile/find-definition';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
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

function isNamed(node: SyntaxNode, quote: string, source: string): boolean {
  const { type, operator, name, start, end } = node;
  if (quote === 'function') return type === 'FunctionExpression' && source.startsWith(quote, start);
  if (operator === quote) return true;
  if (type === 'MemberExpression') return source.slice(start, end) === quote;
  return type === 'Identifier' && name === quote;
}
