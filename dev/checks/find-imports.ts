import { nativeTranspiler } from '../../grader/compile/native';
import { lineAt, SyntaxTree } from '../../grader/compile/syntax-tree';
import type { SyntaxNode } from '../../grader/compile/transpiler';

/** An import of a file. */
export interface Import {
  /** As it is written: `../core/result`, `node:path`, `fast-check`. Undefined if it is computed. */
  request: string | undefined;
  /** Nothing of it is there at run time. */
  isType: boolean;
  /** Counts from 1. */
  line: number;
}

/** Every import of a file in reading order, of types as well: `import`, `export … from`, `require`, `import()`. */
export function findImports(source: string): Import[] {
  const { program } = nativeTranspiler.parse('file.ts', source);
  const tree = new SyntaxTree(program, nativeTranspiler.visitorKeys);
  const found: Import[] = [];
  const visit = (node: SyntaxNode): void => {
    const one = importOf(node);
    if (one) found.push({ ...one, line: lineAt(source, node.start) });
    for (const child of tree.children(node)) visit(child);
  };
  visit(program);
  return found;
}

function importOf(node: SyntaxNode): Pick<Import, 'request' | 'isType'> | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.source ? { request: textOf(node.source), isType: isTypeOnly(node) } : undefined;
    case 'ImportExpression':
      return { request: textOf(node.source), isType: false };
    case 'TSImportType':
      return { request: textOf(node.source ?? node.argument), isType: true };
    case 'CallExpression':
      return isRequire(node.callee as SyntaxNode)
        ? { request: textOf((node.arguments as SyntaxNode[])[0]), isType: false }
        : undefined;
    default:
      return undefined;
  }
}

/** `require` and `require.resolve` */
function isRequire(callee: SyntaxNode): boolean {
  if (callee.type === 'MemberExpression') return isRequire(callee.object as SyntaxNode);
  return callee.type === 'Identifier' && callee.name === 'require';
}

/** `import type …`, or only types among the names. */
function isTypeOnly(node: SyntaxNode): boolean {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const names = (node.specifiers ?? []) as SyntaxNode[];
  return names.length > 0 && names.every((name) => name.importKind === 'type' || name.exportKind === 'type');
}

/** A text, or a type that is one. */
function textOf(node: unknown): string | undefined {
  const { type, value, literal } = (node ?? {}) as { type?: string; value?: unknown; literal?: unknown };
  if (type === 'TSLiteralType') return textOf(literal);
  return typeof value === 'string' ? value : undefined;
}
