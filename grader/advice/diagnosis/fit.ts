import { codeTokens } from './code-tokens';
import type { MistakeRecord, RecordedMistake } from './mistake-record';
import type { Reading } from './reading/reading';
import type { Signature, TestSignature } from './signature';
import { agrees, labelsOf, type TestsByName, type WrongPiece } from './wrong-pieces';

/** A recorded mistake that the answer contradicts nowhere in the mistake's own parts. */
export interface Fit {
  id: string;
  mistake: RecordedMistake;
  /** What it explains, as `label` of each wrong number or message. Other parts count as well. */
  explained: ReadonlySet<string>;
  /** How many messages it gives word for word, not only in kind. */
  verbatim: number;
  /** Where its own numbers could not be compared, because the test ended before or asked at other points. */
  open: ReadonlySet<string>;
}

/** What is known of an answer beside its results. */
export interface Evidence {
  /** What was read off it. A mistake with other readings does not qualify. */
  readings?: readonly Reading[];
  /** The text of its file. */
  source?: string | undefined;
}

/** Names one wrong number, or the message, of one test. */
export function keysOf({ test, signature }: Pick<WrongPiece, 'test' | 'signature'>): string[] {
  return labelsOf(signature).map((label) => `${test.name}\n${label}`);
}

/** Names a piece of a test. */
export function pieceKey({ test, part }: Pick<WrongPiece, 'test' | 'part'>): string {
  return `${test.name}\n${part}`;
}

/** The mistakes that may be in the answer, those that explain most first. */
export function fitsOf(
  own: Signature,
  tests: TestsByName,
  record: MistakeRecord,
  { readings = [], source }: Evidence = {},
): Fit[] {
  const tokens = source === undefined ? undefined : codeTokens(source);
  return Object.entries(record)
    .filter(([, mistake]) => isReadAlike(mistake, readings) && isQuotable(mistake, tokens))
    .flatMap(([id, mistake]) => fitOf(id, mistake, own, tests) ?? [])
    .sort(
      (one, other) =>
        other.explained.size - one.explained.size ||
        other.verbatim - one.verbatim ||
        Object.keys(one.mistake.wrong).length - Object.keys(other.mistake.wrong).length,
    );
}

/** False if the explanation quotes what the file does not hold. */
function isQuotable({ quotes = [] }: RecordedMistake, tokens: ReadonlySet<string> | undefined): boolean {
  return tokens === undefined || quotes.every((quote) => tokens.has(quote));
}

/** False if the code does something else in a part of the mistake, even if its tests compute the same. */
function isReadAlike({ readings = {} }: RecordedMistake, own: readonly Reading[]): boolean {
  return own.every(({ part, says }) => says === (readings[part ?? ''] ?? says));
}

/** Undefined if the answer contradicts the mistake in one of its own parts, or shows nothing of it there. */
function fitOf(id: string, mistake: RecordedMistake, own: Signature, tests: TestsByName): Fit | undefined {
  const explained = new Set<string>();
  const open = new Set<string>();
  let isSeen = false;
  let verbatim = 0;
  for (const piece of tests.pieces(mistake.wrong)) {
    const isOwn = mistake.parts.length === 0 || (piece.part !== null && mistake.parts.includes(piece.part));
    const isAgreed = agrees(piece, own[piece.test.name]);
    if (isOwn && isAgreed === false) return undefined;
    if (isOwn && isAgreed === undefined) open.add(pieceKey(piece));
    if (!isAgreed) continue;
    isSeen ||= isOwn;
    if (isVerbatim(piece.signature, own[piece.test.name])) verbatim += 1;
    for (const key of keysOf(piece)) explained.add(key);
  }
  return isSeen ? { id, mistake, explained, verbatim, open } : undefined;
}

function isVerbatim(one: TestSignature, other: TestSignature | undefined): boolean {
  return other !== undefined && 'message' in one && 'message' in other && one.message === other.message;
}
