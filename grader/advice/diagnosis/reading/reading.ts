import type { PlacedPiece } from '../place/piece';
import type { ReadingFuel } from './reading-fuel';

/** The loaded code of a learner. The judge supplies it, because advice knows no virtual machine. */
export interface LearnerCode {
  /** Calls an exported function. @throws what the code throws */
  call(name: string, args: readonly unknown[]): unknown;
  /** Constructs by an exported class. @throws what the code throws */
  construct(name: string, args: readonly unknown[]): object;
  /** Sets a property of an object that the code returned. Where the object refuses, nothing changes. */
  assign(object: object, key: string, value: unknown): void;
  /** Runs `task` with functions of the engine replaced, as in a suite. */
  swap<T>(replacements: Record<string, (...args: number[]) => number>, task: () => T): T;
}

/**
 * What a reader knows of an exercise: its parts in the order in which they are written, the points to ask at, and what
 * is right. It holds nothing that the oracle does not hold, because learners have this file.
 */
export interface Facts {
  /** The reader that understands the other fields. */
  reader: string;
}

/** What the code of a learner computes, found by calling it alone. */
export interface Reading {
  /** The component or method that was read. Null if it is about all of them. */
  part: string | null;
  /** The behaviour in one line. Equal lines mean equal behaviour, so recorded mistakes are compared by it. */
  says: string;
  /** Other parts that are wrong and that this one uses. Absent if parts do not use each other. */
  behind?: readonly string[];
}

/** A sentence that a reading proves. */
export interface Words {
  /** What is wrong, as in `factor`. */
  kind: string;
  text: string;
}

/** Reads one sort of exercise. */
export interface Reader<F extends Facts, R extends Reading> {
  /**
   * Asks the code, and stops by throwing when the fuel is used up.
   *
   * @param wrongParts the parts of which a test is wrong, null for all. Others need not be read.
   */
  read(code: LearnerCode, facts: F, fuel: ReadingFuel, wrongParts: ReadonlySet<string | null>): R[];
  /** The sentence for a reading. Undefined if the part is right, or if nothing is certain. */
  wordsFor(reading: R, facts: F): Words | undefined;
  /** The piece of code that is wrong. Undefined if nothing is, or if that is not certain. */
  pieceOf(reading: R, facts: F): PlacedPiece | undefined;
}
