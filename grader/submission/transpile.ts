import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { type OxcError, transformSync } from 'oxc-transform';
import { LearnerFault, type Place } from '../vm/fault';

export interface Transpiled {
  /** JavaScript, an ES module. */
  code: string;
  /** Finds the learner's own line for a position in `code`; lines and columns count from 1. */
  original(line: number, column: number): { line: number; column: number } | undefined;
}

/**
 * Turns one TypeScript file into JavaScript for the VM. All of TypeScript's syntax works; types are not checked here.
 *
 * @param file path inside the submission, for messages
 * @throws LearnerFault on a syntax error, a left-over merge conflict included, with its line
 */
export function transpile(file: string, source: string): Transpiled {
  const result = transformSync(file, source, { target: 'es2022', sourcemap: true, lang: 'ts', sourceType: 'module' });
  const [error] = result.errors;
  if (error) throw syntaxFault(file, source, error);
  let map: TraceMap | undefined;
  return {
    code: result.code,
    original(line, column) {
      map ??= new TraceMap(result.map as ConstructorParameters<typeof TraceMap>[0]);
      const found = originalPositionFor(map, { line, column: Math.max(0, column - 1) });
      return found.line === null ? undefined : { line: found.line, column: found.column + 1 };
    },
  };
}

function syntaxFault(file: string, source: string, error: OxcError): LearnerFault {
  const place = error.labels[0] && placeAt(file, source, error.labels[0].start);
  const at = place ? `${file}:${place.line}` : file;
  const help = error.helpMessage ? ` ${error.helpMessage.split('\n', 1)[0]}.` : '';
  const message = `${at} does not compile: ${error.message}.${help} Fix the syntax there; nothing in this file can run before.`;
  return new LearnerFault(message.replaceAll('..', '.'), 'error', place);
}

/** The parser counts in bytes of UTF-8, editors in lines and characters. */
function placeAt(file: string, source: string, byteOffset: number): Place {
  const before = Buffer.from(source, 'utf8').subarray(0, byteOffset).toString('utf8');
  const lines = before.split('\n');
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
