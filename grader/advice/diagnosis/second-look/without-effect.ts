import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { quoted, type SourceCheck } from './source-check';

/** `node.step;` for `node.step();`, and `data = data` for `this.data = data`. */
export const withoutEffect: SourceCheck = (parsed, scope) =>
  everyNode(parsed.tree, scope).flatMap(({ type, expression, start, end }) => {
    const inner = (type === 'ExpressionStatement' ? expression : {}) as Partial<SyntaxNode>;
    if (inner.type === 'MemberExpression') {
      const text = `${quoted(parsed, inner as SyntaxNode)} is only read here, and not called. A call needs ().`;
      return [{ kind: 'not-called', text, start, end }];
    }
    const { name } = (inner.left ?? {}) as { name?: string };
    if (inner.type !== 'AssignmentExpression' || inner.operator !== '=' || name === undefined) return [];
    if ((inner.right as { name?: string }).name !== name) return [];
    const text = `This gives ${name} its own value, and the object nothing. The one of the object is this.${name}.`;
    return [{ kind: 'own-value', text, start, end }];
  });
