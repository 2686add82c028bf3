import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { quoted, type SourceCheck } from './source-check';

/** `return` as a statement of a loop itself, under no condition. */
export const earlyReturn: SourceCheck = (parsed, scope) =>
  everyNode(parsed.tree, scope).flatMap(({ type, body }) => {
    if (!/^(?:For|ForOf|ForIn|While)Statement$/.test(type)) return [];
    const block = body as SyntaxNode;
    const statements = (block.type === 'BlockStatement' ? block.body : [block]) as SyntaxNode[];
    // Another way to go on makes the return depend on it.
    if (everyNode(parsed.tree, block).some((node) => node.type === 'ContinueStatement')) return [];
    return statements
      .filter((statement) => statement.type === 'ReturnStatement')
      .map((statement) => ({
        kind: 'early-return',
        text: `${quoted(parsed, statement)} is inside the loop, which ends in its first round. Put it behind the loop.`,
        start: statement.start,
        end: statement.end,
      }));
  });
