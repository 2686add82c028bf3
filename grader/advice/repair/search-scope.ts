import { definitionOf, elementOf, type ParsedSource } from '../../compile/find-definition';
import type { SyntaxNode } from '../../compile/transpiler';
import type { SearchScope } from './candidates';

/**
 * Where the mistake of a part is looked for first: in its method, or in its element of the returned list.
 *
 * @param parts the parts of the exercise, in their order
 * @param names the functions or classes that the exercise asks for
 */
export function searchScope(
  { tree }: ParsedSource,
  part: string | null,
  parts: readonly string[],
  names: readonly string[],
): Omit<SearchScope, 'numbers'> {
  const wanted = names.map((name) => definitionOf(tree, name)).find((node) => node !== undefined);
  if (part === null) return { near: wanted, apart: [] };
  const method = definitionOf(tree, part);
  const others = parts.filter((one) => one !== part).flatMap((one) => definitionOf(tree, one) ?? []);
  if (method) return { near: method, apart: others };
  const elements = wanted ? parts.map((_, index) => elementOf(tree, wanted, index)) : [];
  const near = elements[parts.indexOf(part)];
  const apart = elements.filter((one): one is SyntaxNode => one !== undefined && one !== near);
  return { near: near ?? wanted, apart };
}
