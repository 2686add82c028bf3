import type { SubmissionResult } from '../../../core/result';

/** The results of a run, in the order in which they were handed in. Each iteration begins anew: thousands need not fit into memory. */
export interface Results extends Iterable<SubmissionResult> {
  /** The same, each as one line of JSON. */
  json(): Iterable<string>;
}

/** What a format may know beside the results. All of it is handed in: a format reads no clock and no environment. */
export interface RunInfo {
  seed: number;
  /** When grading began and ended, in milliseconds since 1970. */
  started: number;
  finished: number;
  /** Variables of the process: some platforms say there what is graded. */
  environment: Readonly<Record<string, string | undefined>>;
  /** What the assignment is called in gradebooks. */
  assignment: string;
}

interface CommonFormat {
  /** What it is for, for `--help`-like lists: a few words. */
  about: string;
  /** Ending of its files: `json`. */
  extension: string;
}

/** One document about all submissions of a run. */
export interface ClassFormat extends CommonFormat {
  of: 'class';
  /** The document, in pieces: that of a class can be longer than a text may be. */
  render(results: Results, run: RunInfo): Iterable<string>;
}

/** A document about each submission, as a platform wants it that grades one at a time. */
export interface SubmissionFormat extends CommonFormat {
  of: 'submission';
  /** One that `isUngraded` must come out as ungraded rather than without points, where the platform can say so. */
  render(result: SubmissionResult, run: RunInfo): string;
}

export type Format = ClassFormat | SubmissionFormat;

/** Where results go, and in which form. */
export interface Target {
  format: Format;
  /** A file; for several submissions in a format of one submission each, a folder. Undefined for the standard output. */
  out: string | undefined;
}

/** The grader itself did not get to this submission, or could not work: its points are unknown, not none. Its message says why. */
export function isUngraded({ status }: SubmissionResult): boolean {
  return status === 'ungraded';
}
