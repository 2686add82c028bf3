import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import type { SourceCheck } from './source-check';

/** What has a `this` of its own. */
const OWN_THIS = new Set(['FunctionExpression', 'FunctionDeclaration', 'ClassBody']);

/** `this` in a `function` in a method, where it is another object. */
export const lostThis: SourceCheck = ({ tree }, scope) =>
  everyNode(tree, scope)
    .filter(({ type }) => type === 'MethodDefinition')
    // An abstract method, or one of several signatures, has no body.
    .flatMap((method) => (method.value as SyntaxNode).body ?? [])
    .flatMap((body) => innerFunctions(tree, body as SyntaxNode))
    .flatMap((inner) => {
      const found = inner.isBound ? undefined : ownThis(tree, inner.node.body as SyntaxNode);
      if (!found) return [];
      const { start, end } = found;
      return {
        kind: 'lost-this',
        text:
          'this is another object here than in the method around it, because a function has a this of its own. ' +
          'Write an arrow function, () => { … }, which has none.',
        start,
        end,
      };
    });

interface Inner {
  node: SyntaxNode;
  /** True if it is given its `this`: `function () { … }.bind(this)`. */
  isBound: boolean;
}

/** The outermost functions in a node that have a `this` of their own. Methods of objects and classes are left out. */
function innerFunctions(tree: SyntaxTree, from: SyntaxNode, isBound = false): Inner[] {
  const { type } = from;
  if (type === 'ClassBody' || type === 'MethodDefinition') return [];
  if (type === 'Property' && (from.method === true || from.kind !== 'init')) return [];
  if (type === 'FunctionExpression' || type === 'FunctionDeclaration') return [{ node: from, isBound }];
  // Calls give their functions a `this` in ways of their own: bind, call, forEach with a second argument.
  const isGiven = type === 'MemberExpression' || type === 'CallExpression';
  return tree.children(from).flatMap((child) => innerFunctions(tree, child, isGiven));
}

function ownThis(tree: SyntaxTree, from: SyntaxNode): SyntaxNode | undefined {
  if (OWN_THIS.has(from.type)) return undefined;
  if (from.type === 'ThisExpression') return from;
  for (const child of tree.children(from)) {
    const found = ownThis(tree, child);
    if (found) return found;
  }
  return undefined;
}
