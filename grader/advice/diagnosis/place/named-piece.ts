import type { ParsedSource } from '../../../compile/find-definition';
import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { FileScopes } from './file-scopes';
import { isFunction, nameOf } from './function-nodes';
import type { Span } from './piece';

/** The most helpers in which a call is looked for. */
const MOST_HELPERS = 20;

/**
 * The first call of one of these names in a function or method, else the first loop whose condition has one of them,
 * else the first such call in a helper that it uses.
 *
 * @param wanted functions that the exercise asks for. They are no helpers
 */
export function namedPiece(
  { tree }: ParsedSource,
  within: SyntaxNode,
  names: ReadonlySet<string>,
  wanted: readonly string[],
): Span | undefined {
  const own = namedCall(tree, within, names) ?? namedLoop(tree, within, names);
  if (own) return own;
  for (const helper of helpersOf(tree, within, wanted)) {
    const call = namedCall(tree, helper, names);
    if (call) return call;
  }
  return undefined;
}

function namedCall(tree: SyntaxTree, within: SyntaxNode, names: ReadonlySet<string>): SyntaxNode | undefined {
  return everyNode(tree, within).find(({ type, callee }) => {
    const called = type === 'CallExpression' ? (callee as SyntaxNode) : undefined;
    return names.has(nameOf(called) ?? nameOf(called?.property) ?? '');
  });
}

function namedLoop(tree: SyntaxTree, within: SyntaxNode, names: ReadonlySet<string>): SyntaxNode | undefined {
  const tests = everyNode(tree, within).flatMap(({ type, test }) =>
    /^(?:For|While|DoWhile)Statement$/.test(type) && test ? (test as SyntaxNode) : [],
  );
  return tests.find((test) => everyNode(tree, test).some((node) => names.has(nameOf(node) ?? '')));
}

/** The functions of the file that a function uses, and those that these use. */
function helpersOf(tree: SyntaxTree, within: SyntaxNode, wanted: readonly string[]): SyntaxNode[] {
  const scopes = FileScopes.of(tree);
  const found: SyntaxNode[] = [within];
  for (const user of found) {
    for (const node of everyNode(tree, user)) {
      if (node.type !== 'Identifier' || wanted.includes(nameOf(node) ?? '')) continue;
      const used = scopes.functionCalled(node);
      if (used && !found.includes(used) && found.length <= MOST_HELPERS) found.push(used);
    }
  }
  return found.slice(1).filter(isFunction);
}
