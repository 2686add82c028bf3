import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import type { OxcError } from 'oxc-parser';
import { type TransformOptions, transformSync } from 'oxc-transform';
import { LearnerFault } from '../core/learner-fault';
import { hasRareSyntax, transformRareSyntax } from './downlevel';
import { withLineMarkers } from './line-markers';
import { nestingProblem } from './nesting';
import { parse, positionAt, type Tree } from './syntax-tree';

/** Imports that a file may have: each has its line looked up. */
const MOST_IMPORTS = 100;

const OPTIONS: TransformOptions = { target: 'es2022', lang: 'ts', sourceType: 'module' };

type TraceMapInput = ConstructorParameters<typeof TraceMap>[0];

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
export function transpile(file: string, source: string): Transpiled {
  const tooDeep = nestingProblem(source);
  if (tooDeep) {
    throw new LearnerFault(`${file} ${tooDeep}. Take it apart.`, 'error', {
      file,
      line: 1,
    });
  }
  const parsed = parse(file, source);
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
  const marked = withLineMarkers(source, parsed.program as Tree);
  const result = transformSync(file, marked, OPTIONS);
  const [error] = result.errors;
  if (error) throw syntaxFault(file, marked, error, charactersIn(marked, error.labels[0]?.start));
  const rare = hasRareSyntax(source, parsed.program as Tree) ? transformRareSyntax(file, marked) : undefined;
  let map: TraceMap | undefined;
  return {
    code: rare?.code ?? result.code,
    imports: parsed.module.staticImports
      .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
      .map(({ moduleRequest, start }) => ({ request: moduleRequest.value, line: positionAt(source, start).line })),
    originalLine(line, column) {
      // Asked for when something goes wrong, and made only then.
      map ??= new TraceMap(
        (rare?.map ?? transformSync(file, marked, { ...OPTIONS, sourcemap: true }).map) as TraceMapInput,
      );
      return originalPositionFor(map, { line, column: Math.max(0, column - 1) }).line ?? undefined;
    },
  };
}

function syntaxFault(
  file: string,
  source: string,
  error: Pick<OxcError, 'message' | 'helpMessage'>,
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

/** The transformer counts in bytes of UTF-8. */
function charactersIn(source: string, bytes: number | undefined): number | undefined {
  return bytes === undefined ? undefined : Buffer.from(source, 'utf8').subarray(0, bytes).toString('utf8').length;
}
