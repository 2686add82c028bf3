import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import type { SourceCheck } from './source-check';

/** A constructor that does not use the parameter in whose place results are given the list of their operands. */
export const unusedParents: SourceCheck = ({ tree }, scope) =>
  everyNode(tree, scope)
    .filter(({ type }) => type === 'ClassDeclaration')
    .flatMap((made) => {
      const members = tree.children(made.body as SyntaxNode);
      const making = members.find(({ kind }) => kind === 'constructor')?.value as SyntaxNode | undefined;
      const { name } = (made.id ?? {}) as { name?: string };
      const at = name === undefined ? -1 : listIndex(tree, name);
      const parameter = (making?.params as SyntaxNode[] | undefined)?.[at];
      const declared = (parameter?.type === 'AssignmentPattern' ? parameter.left : parameter) as SyntaxNode | undefined;
      if (!making || declared?.type !== 'Identifier') return [];
      const nodes = everyNode(tree, making.body as SyntaxNode);
      const properties = nodes.map(({ property }) => property);
      if (nodes.some((node) => node.name === declared.name && !properties.includes(node))) return [];
      const { start, end } = emptyListIn(nodes) ?? (making.body as { body: SyntaxNode[] }).body.at(-1) ?? declared;
      const text = `The constructor does not use ${declared.name}: what a Value was computed from is lost. Keep it.`;
      return [{ kind: 'unused-parents', text, start, end }];
    });

/** What is kept in place of the operands. */
function emptyListIn(nodes: readonly SyntaxNode[]): SyntaxNode | undefined {
  return nodes.find(({ type, right }) => {
    const { elements, arguments: list } = (type === 'AssignmentExpression' ? right : {}) as Partial<SyntaxNode>;
    return ((elements ?? list) as unknown[] | undefined)?.length === 0;
  });
}

/** The place in which a class is given a list with something in it, -1 if it is given none. */
function listIndex(tree: SyntaxTree, name: string): number {
  for (const { type, callee, arguments: list } of everyNode(tree, tree.root)) {
    if (type !== 'NewExpression' || (callee as { name?: string }).name !== name) continue;
    const index = (list as SyntaxNode[]).findIndex(
      (one) => one.type === 'ArrayExpression' && (one.elements as unknown[]).length > 0,
    );
    if (index >= 0) return index;
  }
  return -1;
}
