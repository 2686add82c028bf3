import type { ParsedSource } from '../../../compile/find-definition';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { isFunction, unwrapped } from '../place/function-nodes';
import { quoted, type Remark, type SourceCheck } from './source-check';

/** A statement that computes a number and does nothing with it: `moved[i] + h;`, or the result without its return. */
export const unusedValue: SourceCheck = (parsed, scope) =>
  everyNode(parsed.tree, scope).flatMap((node) => {
    if (!isFunction(node) || (node.body as SyntaxNode).type !== 'BlockStatement') return inBlock(parsed, node, false);
    const statements = (node.body as SyntaxNode).body as SyntaxNode[];
    const isReturning = everyNode(parsed.tree, node).some(({ type }) => type === 'ReturnStatement');
    return isReturning ? [] : inList(parsed, statements.slice(-1), true);
  });

function inBlock(parsed: ParsedSource, { type, body }: SyntaxNode, isLast: boolean): Remark[] {
  return type === 'BlockStatement' ? inList(parsed, body as SyntaxNode[], isLast) : [];
}

function inList(parsed: ParsedSource, statements: readonly SyntaxNode[], isLast: boolean): Remark[] {
  return statements.flatMap((statement) => {
    const expression =
      statement.type === 'ExpressionStatement' ? unwrapped(statement.expression as SyntaxNode) : undefined;
    if (!expression || !isPure(expression, isLast)) return [];
    const remedy = remedyFor(expression, isLast);
    const { start, end } = expression;
    return [{ kind: 'unused-value', text: `${quoted(parsed, expression)} ${remedy}`, start, end }];
  });
}

/** The result of a function may be more than an operation, where it stands at the end. */
function isPure({ type, callee }: SyntaxNode, isLast: boolean): boolean {
  if (type === 'BinaryExpression') return true;
  if (!isLast) return false;
  const method = (callee as { property?: { name?: string } } | undefined)?.property?.name;
  return type === 'ArrayExpression' || (type === 'CallExpression' && /^(?:map|slice|concat)$/.test(method ?? ''));
}

function remedyFor({ operator, left }: SyntaxNode, isLast: boolean): string {
  if (/^[=!]==?$/.test(String(operator))) return 'only compares, and sets nothing. A single = sets.';
  const isTarget = left && /^(?:Identifier|MemberExpression)$/.test(unwrapped(left as SyntaxNode).type);
  if (isLast) return 'is computed, but not returned. A function needs return to give its result.';
  if (isTarget && /^[-+*/]$/.test(operator as string))
    return `is computed and thrown away: ${operator} alone changes nothing. An assignment has = or ${operator}=.`;
  return 'is computed and thrown away. Nothing uses it.';
}
