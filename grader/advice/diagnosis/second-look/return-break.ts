import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import type { SourceCheck } from './source-check';

/** `return` at the end of a line, and the result on the next one. */
export const returnBreak: SourceCheck = ({ tree }, scope) =>
  everyNode(tree, scope).flatMap((block) => {
    const statements = (block.type === 'BlockStatement' ? block.body : []) as SyntaxNode[];
    return statements.slice(0, -1).flatMap((statement, index) => {
      const next = statements[index + 1] as SyntaxNode;
      if (statement.type !== 'ReturnStatement' || statement.argument || !isResult(next)) return [];
      return {
        kind: 'return-break',
        text:
          'return ends with its line here, so nothing is returned, and the next line never runs. ' +
          'Begin the result on the line of return.',
        start: statement.start,
        end: statement.end,
      };
    });
  });

/** An array alone is read as a statement, and so is an expression. */
function isResult({ type }: SyntaxNode): boolean {
  return type === 'ExpressionStatement';
}
