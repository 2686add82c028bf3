import { definitionOf, elementOf, type ParsedSource } from '../../compile/find-definition';
import type { SyntaxNode } from '../../compile/transpiler';
import { everyNode } from '../diagnosis/every-node';
import type { SearchScope } from './candidates';
import { reachOf } from './reach';

/** What a component of a result is computed by. */
export interface PartScope extends Omit<SearchScope, 'numbers'> {
  /** The element of the returned list. Undefined if parts are methods, or if there is no such list. */
  element?: SyntaxNode | undefined;
}

/**
 * Where the mistake of a part is looked for first: in its method, or in its element of the returned list and in what
 * that uses.
 *
 * @param parts the parts of the exercise, in their order
 * @param names the functions or classes that the exercise asks for
 * @param isCoreWrong true if additions alone fail, so that the mistake is in what all parts build on
 */
export function searchScope(
  { tree }: ParsedSource,
  part: string | null,
  parts: readonly string[],
  names: readonly string[],
  isCoreWrong = false,
): PartScope {
  const wanted = names.map((name) => definitionOf(tree, name)).find((node) => node !== undefined);
  if (part === null) return { near: wanted, helpers: [], apart: [] };
  const method = definitionOf(tree, part);
  const others = parts.filter((one) => one !== part).flatMap((one) => definitionOf(tree, one) ?? []);
  const core = isCoreWrong ? ['backward', 'add'].flatMap((name) => definitionOf(tree, name) ?? []) : [];
  const [first] = core;
  if (first && method)
    return {
      near: first,
      helpers: [...core, ...core.flatMap((one) => calledBy(tree, one, parts))],
      apart: [...others, method],
    };
  if (method) return { near: method, helpers: calledBy(tree, method, parts), apart: others };
  const elements = wanted ? parts.map((_, index) => elementOf(tree, wanted, index)) : [];
  const element = elements[parts.indexOf(part)];
  const apart = elements.filter((one): one is SyntaxNode => one !== undefined && one !== element);
  const near = element ?? wanted;
  return { near, helpers: [], apart, element, reached: near && reachOf(tree, near) };
}

/** The code that all of these parts use, beside their elements. Empty where parts are methods. */
export function sharedScope(
  parsed: ParsedSource,
  wrong: readonly string[],
  parts: readonly string[],
  names: readonly string[],
): SyntaxNode[] {
  const [first, ...others] = wrong.map((part) => searchScope(parsed, part, parts, names));
  return [...(first?.reached ?? [])].filter((node) => others.every(({ reached }) => reached?.has(node)));
}

/** The functions and methods of the file that a node calls, but for parts of the exercise. */
function calledBy(tree: ParsedSource['tree'], node: SyntaxNode, parts: readonly string[]): SyntaxNode[] {
  const names = everyNode(tree, node).flatMap(({ type, callee }) => {
    if (type !== 'CallExpression') return [];
    const { name, property } = callee as { name?: string; property?: { name?: string } };
    return name ?? property?.name ?? [];
  });
  return [...new Set(names)].flatMap((name) => (parts.includes(name) ? [] : (definitionOf(tree, name) ?? [])));
}
