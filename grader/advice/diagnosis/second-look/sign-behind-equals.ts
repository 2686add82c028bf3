import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import type { SourceCheck } from './source-check';

/** `x.grad =+ y` for `x.grad += y`. */
export const signBehindEquals: SourceCheck = ({ tree, source }, scope) =>
  everyNode(tree, scope).flatMap(({ type, operator, left, right, start, end }) => {
    if (type !== 'AssignmentExpression' || operator !== '=') return [];
    const from = (left as SyntaxNode).end;
    // With a blank on one side only, the sign is meant for the equals sign.
    const sign = /^\s*=([+-])\s/.exec(source.slice(from, (right as SyntaxNode).start + 2))?.[1];
    if (sign === undefined) return [];
    const name = sign === '+' ? 'a plus' : 'a minus';
    const rule = 'it puts a new number in the place of the old one';
    const text = `=${sign} is an equals sign and ${name}: ${rule}. Write ${sign}=.`;
    return [{ kind: 'sign-behind-equals', text, start, end }];
  });
