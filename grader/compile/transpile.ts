import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { LearnerFault } from '../core/learner-fault';
import { withLineMarkers } from './line-markers';
import { needsDownlevel } from './needs-downlevel';
import { nestingProblem } from './nesting';
import { positionAt, SyntaxTree } from './syntax-tree';
import type { SyntaxProblem, Transpiler } from './transpiler';

/** Imports that a file may have: each has its line looked up. */
const MOST_IMPORTS = 100;

export interface Transpiled {
  /** JavaScript, an ES module. */
  code: string;
  /** What the file imports at run time, and on which line. */
  imports: { request: string; line: number }[];
  /** The learner's own line for a position in `code`; all count from 1. */
  originalLine(line: number, column: number): number | undefined;
}

/**
 * Turns one TypeScript file into JavaScript for the VM. All of TypeScript's syntax works; types are not checked here.
 *
 * @param file path inside the submission, for messages
 * @throws LearnerFault on a syntax error, a left-over merge conflict included, with its line
 */
export function transpile(transpiler: Transpiler, file: string, source: string): Transpiled {
  const tooDeep = nestingProblem(source);
  if (tooDeep) {
    throw new LearnerFault(`${file} ${tooDeep}. Take it apart.`, 'error', {
      file,
      line: 1,
    });
  }
  const parsed = transpiler.parse(file, source);
  const [syntaxError] = parsed.errors;
  if (syntaxError) throw syntaxFault(file, source, syntaxError, syntaxError.labels[0]?.start);
  const [dynamic] = parsed.module.dynamicImports;
  if (dynamic) {
    const place = { file, line: positionAt(source, dynamic.start).line };
    throw new LearnerFault(
      `${file}:${place.line} imports while it runs. Write the import at the top of the file.`,
      'error',
      place,
    );
  }
  if (parsed.module.staticImports.length > MOST_IMPORTS)
    throw new LearnerFault(`${file} imports more than ${MOST_IMPORTS} times. An exercise needs one or two imports.`);
  const tree = new SyntaxTree(parsed.program, transpiler.visitorKeys);
  const marked = withLineMarkers(source, tree);
  const result = transpiler.transform(file, marked);
  const [error] = result.errors;
  if (error) throw syntaxFault(file, marked, error, charactersIn(marked, error.labels[0]?.start));
  const rare = needsDownlevel(source, tree) ? transpiler.downlevel(file, marked) : undefined;
  let map: TraceMap | undefined;
  return {
    code: rare?.code ?? result.code,
    imports: parsed.module.staticImports
      .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
      .map(({ moduleRequest, start }) => ({ request: moduleRequest.value, line: positionAt(source, start).line })),
    originalLine(line, column) {
      // A map is needed only for an error.
      map ??= new TraceMap(rare?.map ?? transpiler.transform(file, marked, true).map ?? '');
      return originalPositionFor(map, { line, column: Math.max(0, column - 1) }).line ?? undefined;
    },
  };
}

function syntaxFault(
  file: string,
  source: string,
  error: Pick<SyntaxProblem, 'message' | 'helpMessage'>,
  offset?: number,
): LearnerFault {
  const place = offset === undefined ? undefined : { file, line: positionAt(source, offset).line };
  const at = place ? `${file}:${place.line}` : file;
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
    place,
  );
}

/** The characters that the first bytes of a text make up: the transformer counts in bytes of UTF-8. */
function charactersIn(source: string, bytes: number | undefined): number | undefined {
  if (bytes === undefined) return undefined;
  let length = 0;
  let left = bytes;
  for (const character of source) {
    if (left <= 0) break;
    const code = character.codePointAt(0) as number;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    length += character.length;
  }
  return length;
}
