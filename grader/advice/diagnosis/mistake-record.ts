import type { Signature } from './signature';

/** A mistake and its effects. */
export interface RecordedMistake {
  /** The explanation for the learner. */
  diagnosis: string;
  /** The parts of the exercise that the mistake is in. Empty if it is in what all parts use, or in the whole. */
  parts: readonly string[];
  /** The wrong numbers or messages that it causes, test by test. */
  wrong: Signature;
}

/** The mistakes of an exercise by name. */
export type MistakeRecord = Record<string, RecordedMistake>;
