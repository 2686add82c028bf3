import type { SyntaxTree } from './syntax-tree';
import type { SyntaxNode } from './transpiler';

/** What an exported member may be, for oxc to transpile it as TypeScript does. */
const PLAIN = new Set(['FunctionDeclaration', 'TSInterfaceDeclaration', 'TSTypeAliasDeclaration']);

/**
 * Finds the namespaces of which oxc makes what TypeScript makes: at the top of the file, under a name of their own, and
 * with functions, types and constants alone. Constants cannot change, so it makes no difference where others read them.
 */
export function plainNamespaces(tree: SyntaxTree): ReadonlySet<SyntaxNode> {
  const declarations = tree.children(tree.root).map(declared);
  const isAlone = ({ id }: SyntaxNode) => declarations.filter((other) => nameOf(other.id) === nameOf(id)).length === 1;
  return new Set(declarations.filter((one) => isPlain(one) && isAlone(one)));
}

function isPlain({ type, id, body }: SyntaxNode): boolean {
  if (type !== 'TSModuleDeclaration' || nameOf(id) === undefined) return false;
  const { type: kind, body: statements } = body as SyntaxNode;
  return kind === 'TSModuleBlock' && (statements as SyntaxNode[]).map(declared).every(isPlainMember);
}

function isPlainMember({ type, kind, declarations }: SyntaxNode): boolean {
  if (type !== 'VariableDeclaration') return PLAIN.has(type);
  return kind === 'const' && (declarations as SyntaxNode[]).every(({ id }) => nameOf(id) !== undefined);
}

/** What a statement declares, whether it exports it or not. */
function declared(statement: SyntaxNode): SyntaxNode {
  return (statement.declaration as SyntaxNode | null | undefined) ?? statement;
}

/** Undefined if it is a pattern, or a name with dots. */
function nameOf(id: unknown): string | undefined {
  const node = id as SyntaxNode | null | undefined;
  return node?.type === 'Identifier' ? (node.name as string) : undefined;
}
