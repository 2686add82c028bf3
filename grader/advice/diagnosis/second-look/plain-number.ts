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
