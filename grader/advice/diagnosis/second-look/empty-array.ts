import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { nameOf, unwrapped } from '../place/function-nodes';
import { quoted, type SourceCheck } from './source-check';

/** `new Array(n).map(…)`: the array has a length and no elements, so the function is called for none. */
export const emptyArray: SourceCheck = (parsed, scope) =>
  everyNode(parsed.tree, scope).flatMap((node) => {
    const { object, property } = (node.type === 'CallExpression' ? node.callee : {}) as Partial<SyntaxNode>;
    const made = object ? unwrapped(object as SyntaxNode) : undefined;
    if (!made || !/^(?:map|flatMap|forEach)$/.test(nameOf(property) ?? '')) return [];
    const isMade = /^(?:New|Call)Expression$/.test(made.type) && nameOf(made.callee) === 'Array';
    if (!isMade || (made.arguments as SyntaxNode[]).length !== 1) return [];
    const text =
      `${quoted(parsed, made)} has no elements yet, so ${nameOf(property)} calls its function for none. ` +
      'Write Array.from({ length: … }, () => …).';
    return [{ kind: 'empty-array', text, start: made.start, end: made.end }];
  });
