import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { LearnerFault } from '../core/learner-fault';
import { findSameFunctions, findSameMembers } from './find-duplicates';
import { withLineMarkers } from './line-markers';
import { needsDownlevel } from './needs-downlevel';
import { nestingProblem } from './nesting';
import { positionAt, SyntaxTree } from './syntax-tree';
import type { SyntaxNode, SyntaxProblem, Transpiler } from './transpiler';

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
  const nesting = nestingProblem(source);
  if (nesting) {
    throw new LearnerFault(`${file} ${nesting}. Take it apart.`, 'error', {
      file,
      line: 1,
    });
  }
  const parsed = transpiler.parse(file, source);
  const [syntaxError] = parsed.errors;
  if (syntaxError) throw syntaxFault(file, source, syntaxError, syntaxError.labels[0]?.start);
  const [dynamic] = parsed.module.dynamicImports;
  if (dynamic) {
    const location = { file, line: positionAt(source, dynamic.start).line };
    throw new LearnerFault(
      `${file}:${location.line} imports while it runs. Write the import at the top of the file.`,
      'error',
      location,
    );
  }
  if (parsed.module.staticImports.length > MAX_IMPORTS)
    throw new LearnerFault(`${file} imports more than ${MAX_IMPORTS} times. An exercise needs one or two imports.`);
  const tree = new SyntaxTree(parsed.program, transpiler.visitorKeys);
  refuseSameFunctions(file, source, parsed.program);
  const marked = withLineMarkers(source, tree);
  const result = transpiler.transform(file, marked);
  const [error] = result.errors;
  if (error) {
    const allowed = withComputedNames(source, tree);
    if (allowed !== source) return transpile(transpiler, file, allowed);
    throw transformFault(file, marked, error);
  }
  const downleveled = needsDownlevel(source, tree) ? transpiler.downlevel(file, marked) : undefined;
  let map: TraceMap | undefined;
  return {
    code: downleveled?.code ?? result.code,
    imports: parsed.module.staticImports
      .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
      .map(({ moduleRequest, start }) => ({ request: moduleRequest.value, line: positionAt(source, start).line })),
    originalLine(line, column) {
      // Only errors need a source map, so it is made on first use.
      map ??= new TraceMap(downleveled?.map ?? transpiler.transform(file, marked, true).map ?? '');
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
  let text = source;
  for (const { type, start, end } of keys.sort((one, other) => other.start - one.start)) {
    const key = text.slice(start, end);
    text = `${text.slice(0, start)}[${type === 'Identifier' ? `'${key}'` : key} + '']${text.slice(end)}`;
  }
  return text;
}

/** @throws LearnerFault if a module declares a function twice, which oxc does not see */
function refuseSameFunctions(file: string, source: string, program: SyntaxNode): void {
  const [same] = findSameFunctions(program.body as SyntaxNode[]);
  if (!same) return;
  const [name, [first, second]] = same;
  const line = positionAt(source, (first as SyntaxNode).start).line;
  const error = { message: `Function \`${name}\` has already been declared in line ${line}`, helpMessage: null };
  throw syntaxFault(file, source, error, second?.start);
}

/** The fault of a problem with one label, or with two: the first declaration of a name, and another one. */
function transformFault(file: string, source: string, { message, helpMessage, labels }: SyntaxProblem): LearnerFault {
  const [first, second] = labels.map(({ start }) => characterOffset(source, start));
  if (first === undefined || second === undefined || !message.endsWith('has already been declared'))
    return syntaxFault(file, source, { message, helpMessage }, first);
  const { line } = positionAt(source, first);
  return syntaxFault(file, source, { message: `${message} in line ${line}`, helpMessage }, second);
}

function syntaxFault(
  file: string,
  source: string,
  error: Pick<SyntaxProblem, 'message' | 'helpMessage'>,
  offset?: number,
): LearnerFault {
  const location = offset === undefined ? undefined : { file, line: positionAt(source, offset).line };
  const at = location ? `${file}:${location.line}` : file;
  const [help] = (error.helpMessage ?? '').split('\n', 1);
  const sentences = [
    `${at} does not compile: ${error.message}`,
    help,
    'Fix the syntax there; nothing in this file can run before.',
  ];
  return new LearnerFault(
    sentences
      .filter(Boolean)
      .map((sentence) => (sentence?.endsWith('.') ? sentence : `${sentence}.`))
      .join(' '),
    'error',
    location,
  );
}

/** Converts an offset in bytes of UTF-8, in which the transformer counts, to one in characters. */
function characterOffset(source: string, bytes: number | undefined): number | undefined {
  if (bytes === undefined) return undefined;
  let length = 0;
  let bytesLeft = bytes;
  for (const character of source) {
    if (bytesLeft <= 0) break;
    const code = character.codePointAt(0) as number;
    bytesLeft -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    length += character.length;
  }
  return length;
}
