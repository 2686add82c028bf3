import { definitionOf } from '../../../compile/find-definition';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { isOfEngine } from './engine-class';
import type { SourceCheck } from './source-check';

/** A step that is stored where the engine's `backward` does not look for it. */
export const otherStep: SourceCheck = ({ tree }, scope) => {
  const own = definitionOf(tree, 'Value');
  if (own?.type !== 'ClassDeclaration' || !isOfEngine(tree, own.superClass) || definitionOf(tree, 'backward'))
    return [];
  return everyNode(tree, scope).flatMap(({ type, left, right, start }) => {
    if (type !== 'AssignmentExpression' || !/Function/.test((right as SyntaxNode).type)) return [];
    const { name = '' } = ((left as SyntaxNode).property ?? {}) as { name?: string };
    if (name === 'backwardStep' || !/^_?backward_?(?:step)?s?$/i.test(name)) return [];
    const text = `The backward of the engine runs what is in backwardStep. It does not run this ${name}.`;
    return [{ kind: 'other-step', text, start, end: (left as SyntaxNode).end }];
  });
};
