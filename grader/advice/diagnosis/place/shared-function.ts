import { definitionOf } from '../../../compile/find-definition';
import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { functionOf, nameOf } from './function-nodes';

/** The function of the file that all of these parts call, and that is none of them. Undefined if there are several. */
export function sharedFunction(tree: SyntaxTree, parts: readonly string[]): SyntaxNode | undefined {
  const [first, ...others] = parts.map((part) => calledIn(tree, part));
  const shared = [...(first ?? [])].filter((name) => others.every((names) => names.has(name)));
  const functions = shared.flatMap((name) => {
    const definition = parts.includes(name) ? undefined : definitionOf(tree, name);
    return (definition && functionOf(tree, definition)) ?? [];
  });
  return functions.length === 1 ? functions[0] : undefined;
}

/** The names of what the definition of a part calls: `f(…)`, `this.f(…)`. */
function calledIn(tree: SyntaxTree, part: string): ReadonlySet<string> {
  const definition = definitionOf(tree, part);
  const calls = (definition ? everyNode(tree, definition) : []).filter(({ type }) => type === 'CallExpression');
  return new Set(calls.flatMap(({ callee }) => nameOf(callee) ?? nameOf((callee as SyntaxNode).property) ?? []));
}
