import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { LearnerFault } from '../core/learner-fault';
import { checkEnumTexts } from './enum-texts';
import { findSameFunctions, findSameMembers } from './find-duplicates';
import { withLineMarkers } from './line-markers';
import { hasRareSyntax, refuseSyntax } from './rare-syntax';
import { faultAt, problemFault, syntaxFault } from './syntax-fault';
import { lineAt, SyntaxTree } from './syntax-tree';
import type { SyntaxNode, TransformedFile, Transpiler } from './transpiler';

/** Imports that a file may have. Finding the line of each takes time. */
const MAX_IMPORTS = 100;

/** A file as JavaScript. */
export interface Transpiled {
  /** JavaScript, an ES module. */
  code: string;
  /** The modules that the file imports at run time, and on which line. */
  imports: { request: string; line: number }[];
  /** The line of the learner's file for a position in `code`. Lines and columns count from 1. */
  originalLine(line: number, column: number): number | undefined;
}

/**
 * Turns one TypeScript file into JavaScript for the VM. Types are not checked.
 *
 * @param file path inside the submission, for messages
 * @throws LearnerFault with the line, if there is a syntax error or a left-over merge conflict
 */
export function transpile(transpiler: Transpiler, file: string, source: string): Transpiled {
  const parsed = transpiler.parse(file, source);
  const [syntaxError] = parsed.errors;
  if (syntaxError) throw problemFault(file, source, syntaxError);
  const { dynamicImports, staticImports } = parsed.module;
  const [dynamic] = dynamicImports;
  if (dynamic)
    throw faultAt(file, source, dynamic.start, 'imports while it runs. Write the import at the top of the file.');
  if (staticImports.length > MAX_IMPORTS)
    throw new LearnerFault(`${file} imports more than ${MAX_IMPORTS} times. An exercise needs one or two imports.`);
  const tree = new SyntaxTree(parsed.program, transpiler.visitorKeys);
  refuseSyntax(file, source, tree);
  checkEnumTexts(file, source, tree);
  refuseSameFunctions(file, source, parsed.program);
  const marked = withLineMarkers(source, tree);
  const isRare = hasRareSyntax(source, tree);
  const result = isRare ? transformRare(transpiler, file, marked) : transpiler.transform(file, marked);
  const [error] = result.errors;
  if (error) {
    const allowed = withComputedNames(source, tree);
    if (allowed !== source) return transpile(transpiler, file, allowed);
    throw problemFault(file, marked, error);
  }
  let map: TraceMap | undefined;
  return {
    code: result.code,
    imports: staticImports
      .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
      .map(({ moduleRequest, start }) => ({ request: moduleRequest.value, line: lineAt(source, start) })),
    originalLine(line, column) {
      // Only errors need a source map, so it is made on first use.
      map ??= new TraceMap(result.map ?? transpiler.transform(file, marked, true).map ?? '');
      return originalPositionFor(map, { line, column: Math.max(0, column - 1) }).line ?? undefined;
    },
  };
}

/**
 * JavaScript allows a class to declare a name twice, and the later member counts. oxc allows that for computed names
 * that are no literals. Lines keep their numbers.
 */
function withComputedNames(source: string, tree: SyntaxTree): string {
  const keys = findSameMembers(tree).flatMap(([, members]) => members.map(({ key }) => key as SyntaxNode));
  const pieces: string[] = [];
  let from = 0;
  for (const { type, start, end } of keys.sort((one, other) => one.start - other.start)) {
    const key = source.slice(start, end);
    pieces.push(source.slice(from, start), `[${type === 'Identifier' ? `'${key}'` : key} + '']`);
    from = end;
  }
  return [...pieces, source.slice(from)].join('');
}

/** @throws LearnerFault if a module declares a function twice, which oxc does not see */
function refuseSameFunctions(file: string, source: string, program: SyntaxNode): void {
  const [same] = findSameFunctions(program.body as SyntaxNode[]);
  if (!same) return;
  const [name, [first, second]] = same;
  const line = lineAt(source, (first as SyntaxNode).start);
  const error = { message: `Function \`${name}\` has already been declared in line ${line}`, helpMessage: null };
  throw syntaxFault(file, source, error, second?.start);
}

/** @throws LearnerFault if TypeScript cannot transpile it, because it is nested too deeply for example */
function transformRare(transpiler: Transpiler, file: string, source: string): TransformedFile {
  // TypeScript does not look for these errors unless it checks types.
  const { errors } = transpiler.parse(file, source, true);
  if (errors.length > 0) return { code: '', errors, map: undefined };
  try {
    return transpiler.transformRare(file, source);
  } catch {
    throw new LearnerFault(`${file} cannot be compiled. Write it without decorators, accessor, using and namespaces.`);
  }
}
