import { definitionOf } from '../../../compile/find-definition';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import type { SourceCheck } from './source-check';

/** A class that is called without `new`, and an error that is returned. */
export const wrongMaking: SourceCheck = ({ tree }, scope) =>
  everyNode(tree, scope).flatMap(({ type, callee, argument, start, end }) => {
    const { name = '' } = (type === 'CallExpression' ? callee : {}) as { name?: string };
    if (name !== '' && definitionOf(tree, name)?.type === 'ClassDeclaration')
      return [{ kind: 'without-new', text: `${name} is a class: write new ${name}(…).`, start, end }];
    const made = (type === 'ReturnStatement' ? argument : undefined) as SyntaxNode | null | undefined;
    const error = ((made?.callee ?? {}) as { name?: string }).name ?? '';
    if (!/Error$/.test(error)) return [];
    return [{ kind: 'error-returned', text: `An error is thrown, not returned: throw new ${error}(…).`, start, end }];
  });
