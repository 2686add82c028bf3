import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import type { SourceCheck } from './source-check';

/** A check that throws if its argument is a number, where it is to throw if it is none. */
export const refusedNumber: SourceCheck = ({ tree }, scope) =>
  everyNode(tree, scope).flatMap(({ type, test, consequent }) => {
    if (type !== 'IfStatement' || !isThrow(consequent as SyntaxNode)) return [];
    const { start, end } = test as SyntaxNode;
    if (asksForNumber(test as SyntaxNode)) {
      const text = 'This throws an error for each number, and lets all else pass. Turn the condition round.';
      return [{ kind: 'refused-number', text, start, end }];
    }
    const other = otherType(test as SyntaxNode);
    if (other === undefined) return [];
    const text = `typeof gives the name of a type in small letters, and never ${other}. Compare with 'number'.`;
    return [{ kind: 'refused-number', text, start, end }];
  });

function isThrow({ type, body }: SyntaxNode): boolean {
  const [first] = type === 'BlockStatement' ? (body as SyntaxNode[]) : [];
  return type === 'ThrowStatement' || first?.type === 'ThrowStatement';
}

function asksForNumber(test: SyntaxNode): boolean {
  return /^===?$/.test(String(test.operator)) && typeCompared(test) === 'number';
}

/** What `typeof` never gives, if that is compared: `'Number'`. */
function otherType(test: SyntaxNode): string | undefined {
  const type = /^!==?$/.test(String(test.operator)) ? typeCompared(test) : undefined;
  return typeof type === 'string' && /[A-Z]/.test(type) ? `'${type}'` : undefined;
}

/** What a `typeof` is compared with. */
function typeCompared({ type, left, right }: SyntaxNode): unknown {
  if (type !== 'BinaryExpression' || (left as SyntaxNode).operator !== 'typeof') return undefined;
  return (right as SyntaxNode).value;
}
