import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import type { SourceCheck } from './source-check';

/** The function of the stubs, which ends the function that calls it. */
const STUB = 'notStarted';

/** The stub's line above the learner's own, which then never run. */
export const leftoverStub: SourceCheck = ({ tree }, scope) =>
  everyNode(tree, scope).flatMap((block) => {
    const statements = (block.type === 'BlockStatement' ? block.body : []) as SyntaxNode[];
    const index = statements.findIndex(isStub);
    const stub = statements[index];
    if (!stub || index === statements.length - 1) return [];
    const { start, end } = stub;
    return [
      {
        kind: 'leftover-stub',
        text: 'This line of the stub ends the function, and your lines below it never run. Delete it.',
        start,
        end,
      },
    ];
  });

function isStub({ type, argument, expression }: SyntaxNode): boolean {
  const called = (type === 'ExpressionStatement' ? expression : argument) as SyntaxNode | null | undefined;
  const isEnd = type === 'ReturnStatement' || type === 'ThrowStatement' || type === 'ExpressionStatement';
  return isEnd && called?.type === 'CallExpression' && (called.callee as { name?: string }).name === STUB;
}
