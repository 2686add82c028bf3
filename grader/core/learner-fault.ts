/** A place in a learner's file. The first line is 1. */
export interface SourceLocation {
  /** Path inside the submission, with forward slashes: `exercises/01-gradf.ts`. */
  file: string;
  line: number;
}

/**
 * `not-started`: a stub threw its own error. `spent`: time, fuel or memory ran out, so the VM is not reused.
 * `error`: everything else.
 */
export type FaultKind = 'not-started' | 'spent' | 'error';

/** A failure of learner code. Its message is for the learner: what is wrong, where, what to do. */
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

/** What a learner reads of a fault, and where it is. */
export interface FaultWords {
  message: string;
  location?: SourceLocation | undefined;
}

/** A failure whose words are found when they are read. A suite that expects a refusal reads none. */
export class LazyFault extends LearnerFault {
  constructor(kind: FaultKind, find: () => FaultWords) {
    super('', kind);
    let found: FaultWords | undefined;
    const words = () => {
      found ??= find();
      return found;
    };
    Object.defineProperty(this, 'message', { get: () => words().message });
    Object.defineProperty(this, 'location', { get: () => words().location });
  }
}

/** A failure of a suite. It is for the course, and costs no learner points. */
export class SuiteError extends Error {}
