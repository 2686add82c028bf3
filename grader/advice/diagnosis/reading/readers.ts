import type { Facts, LearnerCode, Reader, Reading, Words } from './reading';
import type { ReadingFuel } from './reading-fuel';

/** The readers, by the name that the facts of an exercise give. */
const READERS: Readonly<Record<string, Reader<never, never>>> = {};

/** Reads what the code computes. No readings if anything in it throws, runs dry, or is unknown. */
export function read(code: LearnerCode, facts: Facts, fuel: ReadingFuel): Reading[] {
  try {
    return readerOf(facts)?.read(code, facts, fuel) ?? [];
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
