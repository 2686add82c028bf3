import type { Signature } from './signature';

/** A mistake and its effects. */
export interface RecordedMistake {
  /** The explanation for the learner. */
  diagnosis: string;
  /** The parts of the exercise that the mistake is in. Empty if it is in what all parts use, or in the whole. */
  parts: readonly string[];
  /** The function, method or property that the mistake is in, as `MLP.zeroGrad`. Absent if it is in several. */
  declaration?: string;
  /** Names and operators of wrong code that the explanation quotes. It is untrue of a file without them. */
  quotes?: readonly string[];
  /** The wrong numbers or messages that it causes, test by test. */
  wrong: Signature;
  /** What is read off its parts, by their names, and under the empty name what is read off the whole. */
  readings?: Readonly<Record<string, string>>;
}

/** The mistakes of an exercise by name. */
export type MistakeRecord = Record<string, RecordedMistake>;
