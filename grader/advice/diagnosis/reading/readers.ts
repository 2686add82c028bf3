import { differenceWords } from './differences/difference-words';
import { readDifferences } from './differences/read-differences';
import type { Facts, LearnerCode, Reader, Reading, Words } from './reading';
import type { ReadingFuel } from './reading-fuel';
import { readTerms } from './terms/read-terms';
import { termsWords } from './terms/terms-words';
import { valueReader } from './value/value-reader';

/** A reader whose own types are known only to its facts. */
interface AnyReader {
  read(code: LearnerCode, facts: never, fuel: ReadingFuel, wrongParts: ReadonlySet<string | null>): Reading[];
  wordsFor(reading: never, facts: never): Words | undefined;
}

/** The readers, by the name that the facts of an exercise give. */
const READERS: Readonly<Record<string, AnyReader>> = {
  differences: { read: readDifferences, wordsFor: differenceWords },
  terms: { read: readTerms, wordsFor: termsWords },
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

/** The facts name the reader, whose own types they and its readings then have. */
function readerOf({ reader }: Facts): Reader<Facts, Reading> | undefined {
  return Object.hasOwn(READERS, reader) ? (READERS[reader] as unknown as Reader<Facts, Reading>) : undefined;
}
