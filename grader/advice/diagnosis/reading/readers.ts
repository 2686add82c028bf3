import type { PlacedPiece } from '../place/piece';
import { differencePiece } from './differences/difference-piece';
import { differenceWords } from './differences/difference-words';
import { readDifferences } from './differences/read-differences';
import type { Facts, LearnerCode, Reader, Reading, Words } from './reading';
import type { ReadingFuel } from './reading-fuel';
import { readTerms } from './terms/read-terms';
import { termPiece } from './terms/term-piece';
import { termsWords } from './terms/terms-words';
import { valueReader } from './value/value-reader';

/** A reader whose own types are known only to its facts. */
interface AnyReader {
  read(code: LearnerCode, facts: never, fuel: ReadingFuel, wrongParts: ReadonlySet<string | null>): Reading[];
  wordsFor(reading: never, facts: never): Words | undefined;
  pieceOf(reading: never, facts: never): PlacedPiece | undefined;
}

/** The readers, by the name that the facts of an exercise give. */
const READERS: Readonly<Record<string, AnyReader>> = {
  differences: { read: readDifferences, wordsFor: differenceWords, pieceOf: differencePiece },
  terms: { read: readTerms, wordsFor: termsWords, pieceOf: termPiece },
  value: valueReader,
};

/** Reads what the code computes. No readings if anything in it throws, runs dry, or is unknown. */
export function read(
  code: LearnerCode,
  facts: Facts,
  fuel: ReadingFuel,
  wrongParts: ReadonlySet<string | null>,
): Reading[] {
  try {
    return readerOf(facts)?.read(code, facts, fuel, wrongParts) ?? [];
  } catch {
    return [];
  }
}

/** The sentence for a reading, undefined if it proves nothing wrong. */
export function wordsFor(reading: Reading, facts: Facts): Words | undefined {
  try {
    return readerOf(facts)?.wordsFor(reading, facts);
  } catch {
    return undefined;
  }
}

/** The piece of code that a reading proves wrong, undefined if that is not certain. */
export function pieceOf(reading: Reading, facts: Facts): PlacedPiece | undefined {
  try {
    return readerOf(facts)?.pieceOf(reading, facts);
  } catch {
    return undefined;
  }
}

/** The facts name the reader, whose own types they and its readings then have. */
function readerOf({ reader }: Facts): Reader<Facts, Reading> | undefined {
  return Object.hasOwn(READERS, reader) ? (READERS[reader] as unknown as Reader<Facts, Reading>) : undefined;
}
