import type { Signature } from './signature';

/** What is known of one mistake. */
export interface RecordedMistake {
  /** The diagnosis, as a learner reads it. */
  diagnosis: string;
  /** What it computes where it is wrong. */
  wrong: Signature;
}

/** The mistakes of an exercise by name. */
export type MistakeRecord = Record<string, RecordedMistake>;
