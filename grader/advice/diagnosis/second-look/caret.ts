import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { quoted, type SourceCheck } from './source-check';

/** Results of these are true or false, which `^` may well combine. */
const COMPARISONS = new Set(['<', '>', '<=', '>=', '===', '!==', '==', '!=']);

/** `a ^ 2`, meant as a power. */
export const caret: SourceCheck = (parsed, scope) =>
  everyNode(parsed.tree, scope)
    .filter(
      ({ type, operator, left }) =>
        (type === 'BinaryExpression' && operator === '^' && !isComparison(left)) ||
        (type === 'AssignmentExpression' && operator === '^='),
    )
    .map(({ start, end }) => ({
      kind: 'caret',
      text:
        `in ${quoted(parsed, { start, end })}, ^ combines the bits of two whole numbers. ` +
        'A power is written ** in TypeScript.',
      start,
      end,
    }));

function isComparison(node: unknown): boolean {
  const { type, expression, operator } = node as SyntaxNode;
  if (type === 'ParenthesizedExpression') return isComparison(expression);
  return type === 'BinaryExpression' && COMPARISONS.has(operator as string);
}
