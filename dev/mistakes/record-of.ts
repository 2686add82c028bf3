import type { RecordedMistake } from '../../grader/advice/diagnosis/mistake-record';
import { functionOf } from '../../grader/advice/diagnosis/place/function-nodes';
import { signatureOf } from '../../grader/advice/diagnosis/signature';
import { definitionOf } from '../../grader/compile/find-definition';
import { nativeTranspiler } from '../../grader/compile/native';
import { SyntaxTree } from '../../grader/compile/syntax-tree';
import type { SyntaxNode } from '../../grader/compile/transpiler';
import { oneLine } from '../../grader/text/one-line';
import { declaredNames } from './complete';
import type { Mistake } from './load-mistakes';
import type { MeasuredMistake } from './measure-mistakes';
import { partsOfMistake } from './parts-of-mistake';
import { type GivenCode, quotedPieces } from './quoted-pieces';

/**
 * What is recorded of a mistake: its text, its parts, what its tests compute, and what is read off these parts.
 *
 * @param mistake with the code of those that compute the same, and have its text
 */
export function recordOf(
  { diagnosis, code, alike }: Pick<Mistake, 'diagnosis' | 'code'> & { alike: readonly string[] },
  { result, readings }: MeasuredMistake,
  given: GivenCode,
): RecordedMistake {
  const parts = partsOfMistake(code, result.tests);
  const own = readings.filter(({ part }) => part === null || parts.length === 0 || parts.includes(part));
  const wrong = signatureOf(result);
  const quotes = quotedPieces(diagnosis, code, given);
  const [declaration, ...others] = new Set([code, ...alike].map((one) => declarationOf(one, given)));
  return {
    diagnosis,
    parts,
    ...(declaration !== undefined && others.length === 0 && { declaration }),
    ...(quotes.length > 0 && { quotes }),
    wrong,
    ...(own.length > 0 && { readings: Object.fromEntries(own.map(({ part, says }) => [part ?? '', says])) }),
  };
}

/** The only declaration that the code replaces, unless its parameters differ as well: they may be the mistake. */
function declarationOf(code: string, { solution }: GivenCode): string | undefined {
  const [only, ...others] = declaredNames(code);
  if (only === undefined || others.length > 0) return undefined;
  return parametersOf(only, code) === parametersOf(only, solution) ? only : undefined;
}

/** The text of the parameters of a function or method, in one line. Empty for anything else. */
function parametersOf(name: string, text: string): string {
  const tree = new SyntaxTree(nativeTranspiler.parse('mistake.ts', text).program, nativeTranspiler.visitorKeys);
  const declared = definitionOf(tree, name);
  const params = (declared && functionOf(tree, declared)?.params) as SyntaxNode[] | undefined;
  return oneLine(text.slice(params?.[0]?.start, params?.at(-1)?.end ?? 0));
}
