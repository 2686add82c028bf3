import { definitionOf } from '../../../compile/find-definition';
import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { FileScopes } from './file-scopes';
import { functionOf, nameOf } from './function-nodes';
import type { Span } from './piece';

/**
 * The only statement of a function or method, or a property as a whole. What is wrong in such a declaration is there.
 *
 * @param name the declaration, as `MLP.zeroGrad`
 * @param wanted functions that the exercise asks for. They are no helpers
 * @returns undefined if there are several statements, or if it calls a helper, where the mistake may be as well
 */
export function onlyStatement(tree: SyntaxTree, name: string, wanted: readonly string[]): Span | undefined {
  const declared = definitionOf(tree, name);
  // Without the method, the name stands for its class.
  if (!declared || (name.includes('.') && declared.type === 'ClassDeclaration')) return undefined;
  const own = functionOf(tree, declared);
  if (declared.type === 'PropertyDefinition' && declared.value && !own) return declared;
  if (!own || callsHelpers(tree, own, wanted)) return undefined;
  const body = own.body as SyntaxNode;
  if (body.type !== 'BlockStatement') return body;
  const [only, ...others] = body.body as SyntaxNode[];
  return others.length === 0 ? only : undefined;
}

/** Tells whether it calls another function of the file, or another method of its object. */
function callsHelpers(tree: SyntaxTree, own: SyntaxNode, wanted: readonly string[]): boolean {
  const scopes = FileScopes.of(tree);
  return everyNode(tree, own).some(({ type, callee }) => {
    if (type !== 'CallExpression') return false;
    const called = callee as SyntaxNode;
    if (called.type === 'MemberExpression') return (called.object as SyntaxNode).type === 'ThisExpression';
    const isWanted = wanted.includes(nameOf(called) ?? '');
    return called.type === 'Identifier' && !isWanted && scopes.functionCalled(called) !== undefined;
  });
}
