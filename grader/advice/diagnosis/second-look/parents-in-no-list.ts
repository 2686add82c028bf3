import { definitionOf } from '../../../compile/find-definition';
import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { isOfEngine } from './engine-class';
import type { SourceCheck } from './source-check';

/** A result of the engine's class that is given a Value or a text for the list of its parents. */
export const parentsInNoList: SourceCheck = ({ tree }, scope) => {
  if (!makesAsEngine(tree)) return [];
  return everyNode(tree, scope).flatMap(({ type, callee, arguments: list, start, end }) => {
    const isNew = type === 'NewExpression';
    if (!isNew && type !== 'CallExpression') return [];
    const made = (isNew ? callee : (callee as SyntaxNode).property) as { name?: string } | undefined;
    if (made?.name !== (isNew ? 'Value' : 'node')) return [];
    const [data, parents] = list as SyntaxNode[];
    if (!parents || !(data?.type === 'ArrayExpression' || isNoList(tree, scope, parents))) return [];
    const call = isNew ? 'new Value' : 'node';
    const text = `${call} takes the data first, then the list of the operands in square brackets, then the name.`;
    return [{ kind: 'parents-in-no-list', text, start, end }];
  });
};

/** True if the constructor and `node` are those of the engine. */
function makesAsEngine(tree: SyntaxTree): boolean {
  const own = definitionOf(tree, 'Value');
  if (own?.type !== 'ClassDeclaration' || !isOfEngine(tree, own.superClass)) return false;
  const members = tree.children(own.body as SyntaxNode);
  return !members.some(({ key }) => /^(?:constructor|node)$/.test((key as { name?: string } | undefined)?.name ?? ''));
}

/** True of `this`, of a text, and of a name whose data is read. */
function isNoList(tree: SyntaxTree, scope: SyntaxNode, { type, value, name }: SyntaxNode): boolean {
  if (type === 'ThisExpression' || type === 'TemplateLiteral') return true;
  if (type === 'Literal') return typeof value === 'string';
  if (type !== 'Identifier') return false;
  return everyNode(tree, scope).some(
    ({ object, property }) =>
      (object as { name?: string } | undefined)?.name === name && (property as { name?: string })?.name === 'data',
  );
}
