/** Where something is in a learner's file. Lines count from 1. */
export interface SourceLocation {
  /** Path inside the submission, with forward slashes: `exercises/01-gradf.ts`. */
  file: string;
  line: number;
}

/** `not-started`: a stub said so. `spent`: time, fuel or memory ran out, and the VM is not to be used again. `error`: all else. */
export type FaultKind = 'not-started' | 'spent' | 'error';

/** What went wrong in, or with, learner code. The message is for the learner: what, where, what to do. */
export class LearnerFault extends Error {
  override name = 'LearnerFault';

  constructor(
    message: string,
    readonly kind: FaultKind = 'error',
    readonly location?: SourceLocation,
  ) {
    super(message);
  }
}

/** The suite, not the learner, did something wrong: the grader cannot work like this. */
export class SuiteError extends Error {}
