import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { quoted, type Remark, type SourceCheck } from './source-check';

/** Digits, a comma and digits without a space: `0,5`. */
const DECIMAL_COMMA = /^\d+,\d+$/;

/** A comma for a decimal point, and `return a, b, c` without brackets. */
export const comma: SourceCheck = (parsed, scope) =>
  everyNode(parsed.tree, scope).flatMap((node) => {
    const decimals = decimalCommas(parsed.source, listIn(node));
    return decimals.length > 0 ? decimals : withoutBrackets(parsed, node);
  });

/** The expressions that commas separate in a node. */
function listIn(node: SyntaxNode): SyntaxNode[] {
  const { type, expressions, elements } = node;
  if (type === 'SequenceExpression') return expressions as SyntaxNode[];
  if (type === 'ArrayExpression') return (elements as (SyntaxNode | null)[]).filter((item) => item !== null);
  return type === 'CallExpression' || type === 'NewExpression' ? (node.arguments as SyntaxNode[]) : [];
}

function decimalCommas(source: string, list: readonly SyntaxNode[]): Remark[] {
  return list.slice(1).flatMap((second, index) => {
    const first = list[index] as SyntaxNode;
    const text = source.slice(first.start, second.end);
    // Where every comma is written without a space, it separates.
    const isUsual = list.length > 2 && list.every((item, at) => at === 0 || source[item.start - 1] === ',');
    if (!DECIMAL_COMMA.test(text) || isUsual) return [];
    const point = text.replace(',', '.');
    return {
      kind: 'decimal-comma',
      text: `\`${text}\` is two numbers, with a comma between them. A decimal point is a point: ${point}.`,
      start: first.start,
      end: second.end,
    };
  });
}

function withoutBrackets(parsed: Parameters<SourceCheck>[0], node: SyntaxNode): Remark[] {
  const returned = node.type === 'ReturnStatement' ? node.argument : node.type.startsWith('Arrow') && node.body;
  const sequence = unparenthesized(returned as SyntaxNode | null);
  if (sequence?.type !== 'SequenceExpression') return [];
  const last = (sequence.expressions as SyntaxNode[]).at(-1) as SyntaxNode;
  return [
    {
      kind: 'comma-without-brackets',
      text:
        `${quoted(parsed, sequence)} has the value of its last part alone, ${quoted(parsed, last)}. ` +
        'An array needs square brackets around its elements.',
      start: sequence.start,
      end: sequence.end,
    },
  ];
}

function unparenthesized(node: SyntaxNode | null): SyntaxNode | null {
  return node?.type === 'ParenthesizedExpression' ? unparenthesized(node.expression as SyntaxNode) : node;
}
