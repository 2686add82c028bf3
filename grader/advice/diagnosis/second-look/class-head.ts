import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import type { Remark, SourceCheck } from './source-check';

/** What is sometimes written for `constructor`. */
const CONSTRUCTORS = /^(?:_*init_*|construct|contructor|constuctor|costructor|construtor|constructer)$/i;

/** A class that extends what is not imported, or does not extend what is, or whose constructor has another name. */
export const classHead: SourceCheck = ({ tree }) =>
  tree
    .children(tree.root)
    .map((node) => (node.type === 'ExportNamedDeclaration' ? (node.declaration as SyntaxNode | null) : node))
    .filter((node): node is SyntaxNode => node?.type === 'ClassDeclaration')
    .flatMap((node) => [...unimported(tree, node), ...unextended(tree, node), ...misnamed(tree, node)]);

function unimported(tree: SyntaxTree, { superClass }: SyntaxNode): Remark[] {
  const head = superClass as (SyntaxNode & { name?: string }) | null;
  if (head?.type !== 'Identifier' || uses(tree, head.name) > 1) return [];
  if (Object.hasOwn(globalThis, head.name ?? '')) return [];
  const { start, end, name } = head;
  const text = `There is no ${name} here. Import it: import { Value as ${name} } from '../engine/value';`;
  return [{ kind: 'missing-import', text, start, end }];
}

function unextended(tree: SyntaxTree, { superClass, id, body, start }: SyntaxNode): Remark[] {
  const imported = engineName(tree);
  const names = tree.children(body as SyntaxNode).map(({ key }) => (key as { name?: string } | undefined)?.name);
  // A class that has these is whole without the engine's.
  if (names.includes('add') && names.includes('backward')) return [];
  if (superClass || imported === undefined || uses(tree, imported) > 1) return [];
  const { name, end } = id as SyntaxNode & { name: string };
  const text = `${imported} is imported, and this class does not extend it: class ${name} extends ${imported}.`;
  return [{ kind: 'not-extended', text, start, end }];
}

function misnamed(tree: SyntaxTree, { body }: SyntaxNode): Remark[] {
  const methods = tree.children(body as SyntaxNode).filter(({ type }) => type === 'MethodDefinition');
  if (methods.some(({ kind }) => kind === 'constructor')) return [];
  return methods.flatMap(({ key }) => {
    const { name = '', start, end } = key as SyntaxNode & { name?: string };
    if (!CONSTRUCTORS.test(name)) return [];
    return [{ kind: 'constructor-name', text: `new calls constructor, and no ${name}. Rename it.`, start, end }];
  });
}

/** The name under which the file imports the engine's class. */
function engineName(tree: SyntaxTree): string | undefined {
  const from = ({ source }: SyntaxNode) => (source as { value?: string } | undefined)?.value ?? '';
  const found = tree
    .children(tree.root)
    .find((node) => node.type === 'ImportDeclaration' && /\/engine\/value/.test(from(node)));
  const [first] = (found?.specifiers ?? []) as { local: { name: string } }[];
  return first?.local.name;
}

/** How often the file has a name. */
function uses(tree: SyntaxTree, name: string | undefined): number {
  // `import { a }` has the name twice, at the same place.
  const places = everyNode(tree, tree.root).filter((node) => node.type === 'Identifier' && node.name === name);
  return new Set(places.map(({ start }) => start)).size;
}
