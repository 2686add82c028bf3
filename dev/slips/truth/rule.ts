import type { Answer } from '../../fuzz/check-in-context';
import type { Slip } from '../slip';

/** A pattern of sentences, and what must be so if such a sentence is true. It may throw: then nothing is decided. */
export type Rule = readonly [
  pattern: RegExp,
  isTrue: (found: RegExpExecArray, answer: Answer, slip: Slip) => boolean | undefined,
];
