import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { nameOf } from '../place/function-nodes';
import { quoted, type SourceCheck } from './source-check';

/** Members of a Value, and of arrays, that hold no function. */
const HOLDS_NO_FUNCTION = /^(?:data|grad|length)$/;

/** `node.step;` for `node.step();`, `p.grad;` for an assignment, and `data = data` for `this.data = data`. */
export const withoutEffect: SourceCheck = (parsed, scope) =>
  everyNode(parsed.tree, scope).flatMap(({ type, expression, start, end }) => {
    const inner = (type === 'ExpressionStatement' ? expression : {}) as Partial<SyntaxNode>;
    if (inner.type === 'MemberExpression') {
      const member = quoted(parsed, inner as SyntaxNode);
      if (HOLDS_NO_FUNCTION.test(nameOf(inner.property) ?? ''))
        return [{ kind: 'not-assigned', text: `${member} is only read here: assign to it.`, start, end }];
      const text = `${member} is only read here, and not called. A call needs ().`;
      return [{ kind: 'not-called', text, start, end }];
    }
    const { name } = (inner.left ?? {}) as { name?: string };
    if (inner.type !== 'AssignmentExpression' || inner.operator !== '=' || name === undefined) return [];
    if ((inner.right as { name?: string }).name !== name) return [];
    const text = `This gives ${name} its own value, and the object nothing. The one of the object is this.${name}.`;
    return [{ kind: 'own-value', text, start, end }];
  });
