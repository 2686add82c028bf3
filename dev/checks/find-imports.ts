/** An import of a file. */
export interface Import {
  /** The text of the import: `../core/result`, `node:path`, `fast-check`. */
  request: string;
  /** True if only types are imported. */
  isType: boolean;
  /** Counts from 1. */
  line: number;
}

/** `import … from`, `export … from`, `import '…'`. */
const STATIC = /^(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s*from\s*)?'([^']+)'/gm;
/** `require('…')`, `import('…')`, `typeof import('…')`. */
const CALL = /(typeof\s+)?\b(?:require|import)\(\s*'([^']+)'\s*\)/g;

/** Finds every import of a TypeScript file, including those of types. */
export function findImports(source: string): Import[] {
  const text = withoutComments(source);
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const staticImports = [...text.matchAll(STATIC)].map(({ 1: type, 2: names = '', 3: request = '', index }) => ({
    request,
    isType: type !== undefined || namesOnlyTypes(names),
    line: lineAt(index),
  }));
  const calls = [...text.matchAll(CALL)].map(({ 1: type, 2: request = '', index }) => ({
    request,
    isType: type !== undefined,
    line: lineAt(index),
  }));
  return [...staticImports, ...calls];
}

/** `{ type A, type B }` */
function namesOnlyTypes(names: string): boolean {
  const named = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  const parts = named?.split(',').flatMap((part) => part.trim() || []) ?? [];
  return parts.length > 0 && parts.every((part) => part.startsWith('type '));
}

/** Blanks comments, which may show imports as examples. Lines keep their numbers. */
function withoutComments(source: string): string {
  const blank = (comment: string) => comment.replaceAll(/[^\n]/g, ' ');
  return source.replaceAll(/\/\*[\s\S]*?\*\//g, blank).replaceAll(/^\s*\/\/.*$/gm, blank);
}
