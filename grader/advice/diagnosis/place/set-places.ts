import { definitionOf, findDefinition, type ParsedSource } from '../../../compile/find-definition';
import { findDuplicates } from '../../../compile/find-duplicates';
import { lineAt } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { isWrong } from '../../../core/is-wrong';
import type { Diagnosis, SourceRange, TestResult } from '../../../core/result';
import { mentionedTokens } from '../code-tokens';
import { everyNode } from '../every-node';
import type { MistakeRecord } from '../mistake-record';
import { pieceOf, wordsFor } from '../reading/readers';
import type { Facts, Reading } from '../reading/reading';
import { findPiece } from './find-piece';
import { namedPiece } from './named-piece';
import { onlyStatement } from './only-statement';
import type { PlacedPiece, Span } from './piece';
import { quotedPiece } from './quoted-piece';
import { sourceRange } from './source-range';
import { wrongPiece } from './wrong-piece';

/** The longest file in which places are looked for, in characters. Some searches take the square of its length. */
const MOST_CHARACTERS = 20_000;

/** The pieces that were found in a file, because many tests ask for the same. */
const found = new WeakMap<ParsedSource, Map<string, Span | undefined>>();

/** What places are found by. */
export interface PlaceSources {
  /** The functions or classes that the exercise asks for. */
  names: readonly string[];
  readings: readonly Reading[];
  record: MistakeRecord;
  facts: Facts | undefined;
}

/**
 * Sets `places` of the diagnoses that have none, and `location` of their tests: the statement in the learner's file
 * that the sentence is about. A test without a diagnosis has the line that computes its first wrong number.
 */
export function setPlaces(tests: readonly TestResult[], parsed: ParsedSource, sources: PlaceSources): void {
  if (parsed.source.length > MOST_CHARACTERS) return;
  const duplicates = new Set(findDuplicates(parsed).map(({ name }) => name));
  // Then the numbers of a part show nothing of its own code.
  const isWholeWrong = sources.readings.some(({ part, says }) => part === null && says !== 'right');
  for (const test of tests) {
    if (!isWrong(test) || (test.part !== null && duplicates.has(test.part))) continue;
    if (hasOwnLine(test, parsed, sources)) continue;
    const wrong = isWholeWrong ? undefined : wrongPiece(test, tests);
    for (const diagnosis of test.diagnoses) {
      if (diagnosis.places.length > 0) continue;
      const span = spanOf(diagnosis, test, parsed, sources) ?? (wrong && findIn(test.part, wrong, parsed, sources));
      diagnosis.places = span ? [sourceRange(parsed, span)] : [];
    }
    const [first] = test.diagnoses;
    const place = first ? first.places[0] : wrong && placeOf(test.part, wrong, parsed, sources);
    if (place) test.location = { file: place.file, line: place.line };
  }
}

/** True of an error that was thrown at a line of the learner's. */
function hasOwnLine({ status, location, part }: TestResult, parsed: ParsedSource, { names }: PlaceSources): boolean {
  if (status !== 'error' || location === null) return false;
  return ![part ?? '', ...names].some((name) => findDefinition(parsed, name)?.line === location.line);
}

function placeOf(
  part: string | null,
  piece: PlacedPiece,
  parsed: ParsedSource,
  sources: PlaceSources,
): SourceRange | undefined {
  const span = findIn(part, piece, parsed, sources);
  return span && sourceRange(parsed, span);
}

function findIn(
  part: string | null,
  piece: PlacedPiece,
  parsed: ParsedSource,
  { names }: PlaceSources,
): Span | undefined {
  const within = part === null ? names : [part, ...names];
  const pieces = found.get(parsed) ?? new Map<string, Span | undefined>();
  found.set(parsed, pieces);
  const key = JSON.stringify([piece, within]);
  if (!pieces.has(key)) pieces.set(key, findPiece(parsed, piece, within));
  return pieces.get(key);
}

/** The piece that a sentence quotes, else the one that the reading of its part proves wrong. */
function spanOf(diagnosis: Diagnosis, test: TestResult, parsed: ParsedSource, sources: PlaceSources): Span | undefined {
  const { readings, record, facts } = sources;
  const mistake = diagnosis.layer === 'recorded' ? record[diagnosis.id] : undefined;
  const parts = mistake?.parts ?? [];
  const part = test.part !== null && parts.includes(test.part) ? test.part : (parts[0] ?? null);
  const isPlaced = (one: Reading) => facts !== undefined && pieceOf(one, facts) !== undefined;
  const reading = mistake
    ? (readings.find((one) => one.part === (parts.length === 0 ? null : part)) ??
      readings.find((one) => one.part === null) ??
      (parts.length === 0 ? readings.find(isPlaced) : undefined))
    : facts && readings.find((one) => wordsFor(one, facts)?.text === diagnosis.text);
  const piece = reading && facts && pieceOf(reading, facts);
  const span = piece && findIn(reading.part ?? part, piece, parsed, sources);
  const { tree } = parsed;
  if (!mistake) return span;
  const definition = [part ?? '', ...sources.names].map((name) => definitionOf(tree, name)).find((node) => node);
  const quoted = definition && mistake.quotes && quotedPiece(parsed, definition, mistake.quotes);
  if (quoted || span || facts || !definition) return quoted ?? span;
  // Without facts, a call that the sentence names is the nearest to what it is about.
  const method = definition.type === 'ClassDeclaration' ? methodAt(test, parsed, definition) : definition;
  const named = method && namedPiece(parsed, method, mentionedTokens(diagnosis.text), sources.names);
  return (
    named ?? (mistake.declaration === undefined ? undefined : onlyStatement(tree, mistake.declaration, sources.names))
  );
}

/** The method that a test is about. Methods of several classes have the same name. */
function methodAt({ location }: TestResult, { source, tree }: ParsedSource, definition: SyntaxNode) {
  const isThere = ({ type, start }: SyntaxNode) =>
    type === 'MethodDefinition' && lineAt(source, start) === location?.line;
  return everyNode(tree, definition).find(isThere);
}
