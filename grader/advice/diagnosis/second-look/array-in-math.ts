import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { FileScopes } from '../place/file-scopes';
import { nameOf, unwrapped } from '../place/function-nodes';
import { quoted, type SourceCheck } from './source-check';

/** Methods that give an array. */
const GIVES_ARRAY = /^(?:map|filter|slice|flatMap|flat|concat|toSorted)$/;

/** `Math.max(logits)` of an array, which is NaN if it has more than one element. */
export const arrayInMath: SourceCheck = (parsed, scope) => {
  const scopes = FileScopes.of(parsed.tree);
  return everyNode(parsed.tree, scope).flatMap((node) => {
    const callee = (node.type === 'CallExpression' ? node.callee : {}) as SyntaxNode;
    const name = nameOf(callee.property) ?? '';
    if (nameOf(callee.object) !== 'Math' || (name !== 'max' && name !== 'min')) return [];
    const [argument, ...others] = node.arguments as SyntaxNode[];
    const array = argument && unwrapped(argument);
    if (!array || others.length > 0 || !isArray(scopes, array)) return [];
    const { start, end } = node;
    const written = nameOf(array) ?? '…';
    const dots = `Three dots hand on its elements: Math.${name}(...${written}).`;
    const text = `${quoted(parsed, node)} takes no array. ${dots}`;
    return [{ kind: 'array-in-math', text, start, end }];
  });
};

/** An array that is written out, or made by a method of one, or a name that has such a type. */
function isArray(scopes: FileScopes, node: SyntaxNode): boolean {
  if (node.type === 'ArrayExpression') return true;
  if (node.type === 'CallExpression') return GIVES_ARRAY.test(nameOf((node.callee as SyntaxNode).property) ?? '');
  if (node.type !== 'Identifier') return false;
  const { declared, isParameter } = scopes.bindingOf(node) ?? {};
  if (!declared) return false;
  const parameters = isParameter ? (declared.params as SyntaxNode[]) : [];
  const parameter = parameters.find((one) => nameOf(one) === node.name);
  const { typeAnnotation } = (parameter?.typeAnnotation ?? {}) as { typeAnnotation?: SyntaxNode };
  if (typeAnnotation) return /^TS(?:ArrayType|TypeOperator)$/.test(typeAnnotation.type);
  const { init } = (isParameter ? {} : declared) as { init?: SyntaxNode | null };
  return init ? unwrapped(init) !== node && isArray(scopes, unwrapped(init)) : false;
}
