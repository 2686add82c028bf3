import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { isOfEngine } from './engine-class';
import type { SourceCheck } from './source-check';

/**
 * A constructor that gives one value to that of the engine's class. The inherited `add` makes its result by it, with
 * the operands behind the data.
 */
export const droppedParents: SourceCheck = ({ tree }, scope) =>
  everyNode(tree, scope)
    .filter(({ type, superClass }) => type === 'ClassDeclaration' && isOfEngine(tree, superClass))
    .map(({ body }) => tree.children(body as SyntaxNode))
    .filter((members) => !members.some(({ key }) => /^(?:add|node)$/.test((key as { name?: string })?.name ?? '')))
    .flatMap((members) => members.filter(({ kind }) => kind === 'constructor'))
    .flatMap((method) => {
      const call = superCall(tree, method);
      const given = (call?.arguments ?? []) as SyntaxNode[];
      const parameters = (method.value as SyntaxNode).params as SyntaxNode[];
      // With more parameters, the constructor may keep the operands itself.
      const isOne = parameters.length === 1 && parameters[0]?.type !== 'RestElement' && given.length === 1;
      if (!call || !isOne) return [];
      const { start, end } = call;
      const text =
        'This gives one value to the constructor of the class that it extends, so what a Value was computed from ' +
        'is lost. Leave the constructor out, or give all of its parameters to super.';
      return [{ kind: 'dropped-parents', text, start, end }];
    });

function superCall(tree: SyntaxTree, method: SyntaxNode): SyntaxNode | undefined {
  return everyNode(tree, method).find(
    ({ type, callee }) => type === 'CallExpression' && (callee as SyntaxNode).type === 'Super',
  );
}
