import type { ParsedFile, SyntaxProblem, Transpiler } from './transpiler';

/** oxc, as native code or as WebAssembly. */
export interface Oxc {
  parse(file: string, source: string, options: object): ParsedFile;
  transform(
    file: string,
    source: string,
    options: object,
  ): { code: string; errors: readonly SyntaxProblem[]; map?: object | undefined };
  visitorKeys: Transpiler['visitorKeys'];
}

const LANGUAGE = { lang: 'ts', sourceType: 'module' };

/** What oxc does for the transpiler of Node and for that of the page. TypeScript does the rest. */
export function oxcTranspiler(oxc: Oxc): Omit<Transpiler, 'transformRare' | 'regularExpressions'> {
  return {
    visitorKeys: oxc.visitorKeys,
    parse: (file, source, withMeaning = false) =>
      oxc.parse(file, source, { ...LANGUAGE, showSemanticErrors: withMeaning }),
    transform(file, source, withMap = false) {
      const options = { ...LANGUAGE, target: 'es2022', sourcemap: withMap };
      const { code, errors, map } = oxc.transform(file, source, options);
      return { code, errors: inCharacters(source, errors), map: map && JSON.stringify(map) };
    },
  };
}

/** The first problem. oxc counts bytes of UTF-8 when it transforms, and characters when it parses. */
function inCharacters(source: string, [problem]: readonly SyntaxProblem[]): SyntaxProblem[] {
  if (!problem) return [];
  return [{ ...problem, labels: problem.labels.map(({ start }) => ({ start: characterOffset(source, start) })) }];
}

function characterOffset(source: string, bytes: number): number {
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
