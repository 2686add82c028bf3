import { parseSync, visitorKeys } from 'oxc-parser';
import { type TransformOptions, transformSync } from 'oxc-transform';
import type { ParsedFile, SyntaxProblem, Transpiler } from './transpiler';

const OPTIONS: TransformOptions = { target: 'es2022', lang: 'ts', sourceType: 'module' };

/** The transpiler of Node. oxc takes 0.026 ms for 04-value, swc 0.16 ms or more (`npm run bench -- sandbox`). */
export const nativeTranspiler: Transpiler = {
  visitorKeys,
  parse: (file, source, withMeaning = false) =>
    parseSync(file, source, {
      lang: 'ts',
      sourceType: 'module',
      showSemanticErrors: withMeaning,
    }) as unknown as ParsedFile,
  transform(file, source, withMap = false) {
    const { code, errors, map } = transformSync(file, source, { ...OPTIONS, sourcemap: withMap });
    return { code, errors: inCharacters(source, errors), map: map && JSON.stringify(map) };
  },
  transformRare: (file, source) => byTypeScript().transformRare(file, source),
  regularExpressions: (source) => byTypeScript().regularExpressions(source),
};

/** Few files need it, and loading TypeScript takes longer than all the rest. */
function byTypeScript(): typeof import('./by-typescript') {
  return require('./by-typescript') as typeof import('./by-typescript');
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
