import { plainNamespaces } from './plain-namespaces';
import { faultAt } from './syntax-fault';
import type { SyntaxTree } from './syntax-tree';
import type { SyntaxNode } from './transpiler';

/** Text that a file with such syntax contains. The trees of other files need not be searched. */
const SIGNS = /@|\b(?:accessor|using|namespace|module)\b/;

/**
 * Tells whether a file has syntax that TypeScript transpiles: decorators, `accessor`, `using`, namespaces. QuickJS runs
 * none of it. oxc leaves the first three as they are, and namespaces go wrong that have variables or are merged. Plain
 * ones are left to oxc, which takes 0.03 ms for a file where TypeScript takes 5 to 23.
 */
export function hasRareSyntax(source: string, tree: SyntaxTree): boolean {
  if (!SIGNS.test(source)) return false;
  const plain = plainNamespaces(tree);
  return tree.find((node) => isRare(node) && !plain.has(node)) !== undefined;
}

function isRare(node: SyntaxNode): boolean {
  switch (node.type) {
    case 'Decorator':
    case 'AccessorProperty':
      return true;
    case 'VariableDeclaration':
      return node.kind === 'using' || node.kind === 'await using';
    case 'TSModuleDeclaration':
      return !node.declare;
    default:
      return false;
  }
}

/**
 * Refuses what no transpiler turns into a module that QuickJS runs.
 *
 * @throws LearnerFault that says what to write in its place
 */
export function refuseSyntax(file: string, source: string, tree: SyntaxTree): void {
  // Imports and exports stand at the top.
  for (const node of tree.children(tree.root)) {
    const advice = adviceFor(node);
    if (advice) throw faultAt(file, source, node.start, advice);
  }
  const parameter = source.includes('@') ? tree.find(hasDecoratedParameter) : undefined;
  if (parameter)
    throw faultAt(file, source, parameter.start, 'has a decorator on a parameter, where none is allowed: remove it.');
}

function adviceFor(node: SyntaxNode): string | undefined {
  const { attributes = [], declaration } = node as { attributes?: unknown[]; declaration?: SyntaxNode | null };
  if (node.type === 'TSExportAssignment') return 'exports by "export =". Write "export" before each name in its place.';
  if (isRequire(node) || (declaration && isRequire(declaration)))
    return 'imports by "require". Write import { … } from in its place.';
  if (node.phase) return `imports with "${node.phase}". Remove that word.`;
  if (attributes.length > 0) return 'imports with attributes. Remove these: what is behind the name of the file.';
  return undefined;
}

function isRequire({ type, importKind, moduleReference }: SyntaxNode): boolean {
  return (
    type === 'TSImportEqualsDeclaration' &&
    importKind !== 'type' &&
    (moduleReference as SyntaxNode).type === 'TSExternalModuleReference'
  );
}

function hasDecoratedParameter({ params }: SyntaxNode): boolean {
  return Array.isArray(params) && params.some(({ decorators }) => decorators?.length > 0);
}
