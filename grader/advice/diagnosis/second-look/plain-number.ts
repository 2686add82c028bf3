import { definitionOf } from '../../../compile/find-definition';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import type { Remark, SourceCheck } from './source-check';

/** A parameter that is a number, read or listed as if it were a Value; and a Value made of what is one. */
export const plainNumber: SourceCheck = ({ tree }, scope) => {
  // Lists of numbers are the results of other exercises.
  if (definitionOf(tree, 'Value')?.type !== 'ClassDeclaration') return [];
  const nodes = everyNode(tree, scope);
  const numbers = new Set(nodes.flatMap((node) => numberParameters(node)));
  return nodes.flatMap((node): Remark[] => {
    const { type, start, end } = node;
    if (type === 'ConditionalExpression') return isTurned(node) ? [turned(node)] : [];
    const { name = '' } = (type === 'MemberExpression' ? node.object : {}) as { name?: string };
    const { name: key } = (node.property ?? {}) as { name?: string };
    if (numbers.has(name) && (key === 'data' || key === 'grad'))
      return [{ kind: 'plain-number', text: `${name} is a plain number, and has no ${key}.`, start, end }];
    const elements = (type === 'ArrayExpression' ? node.elements : []) as ({ name?: string } | null)[];
    const listed = elements.find((one) => numbers.has(one?.name ?? ''));
    if (!listed) return [];
    const text = `Each operand in this list must be a Value, and ${listed.name} is a plain number. Leave it out.`;
    return [{ kind: 'plain-number', text, start, end }];
  });
};

function numberParameters({ params }: SyntaxNode): string[] {
  return (Array.isArray(params) ? (params as SyntaxNode[]) : []).flatMap(({ name, typeAnnotation }) => {
    const { typeAnnotation: type } = (typeAnnotation ?? {}) as { typeAnnotation?: SyntaxNode };
    return type?.type === 'TSNumberKeyword' && typeof name === 'string' ? name : [];
  });
}

/** `x instanceof Value ? new Value(x) : x`, or `typeof x === 'number' ? x : new Value(x)`. */
function isTurned({ test, consequent, alternate }: SyntaxNode): boolean {
  const { operator, left, right } = test as SyntaxNode;
  const isType = operator === '===' && (left as SyntaxNode).operator === 'typeof';
  if (operator !== 'instanceof' && !(isType && (right as SyntaxNode).value === 'number')) return false;
  const asked = isType ? (left as SyntaxNode).argument : left;
  const [made, kept] = isType ? [alternate, consequent] : [consequent, alternate];
  const { type, arguments: list } = made as SyntaxNode;
  const name = (node: unknown) => (node as { name?: string } | undefined)?.name;
  const isMade = type === 'NewExpression' && name((list as unknown[])[0]) === name(asked);
  return isMade && name(asked) !== undefined && name(kept) === name(asked);
}

function turned({ start, end }: SyntaxNode): Remark {
  const text = 'This makes a new one of what is a Value, and leaves a number as it is. Turn the two cases round.';
  return { kind: 'turned-cases', text, start, end };
}
