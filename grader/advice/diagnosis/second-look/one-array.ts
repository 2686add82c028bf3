import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { FileScopes } from '../place/file-scopes';
import { unwrapped } from '../place/function-nodes';
import type { SourceCheck } from './source-check';

/**
 * `const moved = point` between arrays, where moved is changed once and point is used afterwards. Changes that take
 * each other back are left alone.
 */
export const oneArray: SourceCheck = ({ tree }, scope) => {
  const scopes = FileScopes.of(tree);
  return everyNode(tree, scope).flatMap((node) => {
    const { id, init } = node as unknown as { id: SyntaxNode; init: SyntaxNode | null };
    const given = node.type === 'VariableDeclarator' && init ? unwrapped(init) : undefined;
    const original = given?.type === 'Identifier' ? scopes.bindingOf(given) : undefined;
    const other = original && id.type === 'Identifier' ? scopes.bindingOf(id) : undefined;
    if (!given || !original || !other) return [];
    const changes = scopes.changesOf(other).filter(isOfElement);
    const isUsed = everyNode(tree, scope).some(
      (one) => one !== given && one.name === given.name && one.type === 'Identifier' && one.start > node.end,
    );
    const isInLoop = scopes.around(node).some((around) => around !== scope && around.start > original.declared.end);
    if (changes.length !== 1 || !(isUsed || isInLoop)) return [];
    return remark(node, id.name as string, given.name as string);
  });
};

function remark({ start, end }: SyntaxNode, name: string, original: string) {
  const text =
    `\`${name} = ${original}\` makes no copy. Both names are one array: what changes ${name} ` +
    `changes ${original} too, for all that follows. Copy it: [...${original}].`;
  return { kind: 'one-array', text, start, end };
}

/** True of `moved[i] += h` and `moved.push(h)`. Another array in place of the first changes no element. */
function isOfElement({ type, left, argument }: SyntaxNode): boolean {
  return type === 'CallExpression' || unwrapped((left ?? argument) as SyntaxNode).computed === true;
}
