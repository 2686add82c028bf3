import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import type { SourceCheck } from './source-check';

/** An assignment below a return, as of the backward step of a result that is returned already. */
export const unreached: SourceCheck = ({ tree }, scope) =>
  everyNode(tree, scope).flatMap((block) => {
    const statements = (block.type === 'BlockStatement' ? block.body : []) as SyntaxNode[];
    const index = statements.findIndex(({ type, argument }) => type === 'ReturnStatement' && argument);
    const below = index < 0 ? undefined : statements.slice(index + 1).find(isAssignment);
    const { start, end } = statements[index] ?? block;
    const text = 'return ends the function here, so what stands below it never runs. Move this line to the end.';
    return below ? [{ kind: 'unreached', text, start, end }] : [];
  });

function isAssignment({ type, expression }: SyntaxNode): boolean {
  return type === 'ExpressionStatement' && (expression as SyntaxNode).type === 'AssignmentExpression';
}
