import type { Signature } from './signature';

/** A mistake and its effects. */
export interface RecordedMistake {
  /** The explanation for the learner. */
  diagnosis: string;
  /** The wrong numbers or messages that it causes, test by test. */
  wrong: Signature;
}

/** The mistakes of an exercise by name. */
export type MistakeRecord = Record<string, RecordedMistake>;
