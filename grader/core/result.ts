/** The one result of a run, as `npm run grade -- … --format json` prints it. Every other format maps from it. */
export interface ResultDocument {
  version: 2;
  /** Seed of the random cases. */
  seed: number;
  submissions: SubmissionResult[];
}

export interface SubmissionResult {
  /** Name of the folder that was handed in. */
  id: string;
  score: number;
  maxScore: number;
  /** `error`: no exercise could run. `ungraded`: the grader itself failed, or has not got to it; the points are unknown. */
  status: 'pass' | 'fail' | 'error' | 'ungraded';
  message: string | null;
  exercises: ExerciseResult[];
}

/** `error`: it could not run (syntax, missing export, time, memory, a throw). `waiting`: what it builds on fails its own tests. */
export type Status = 'pass' | 'fail' | 'error' | 'not-started' | 'waiting';

export interface ExerciseResult {
  /** Number and slug: `01-gradf`. */
  id: string;
  title: string;
  status: Status;
  score: number;
  maxScore: number;
  message: string | null;
  tests: TestResult[];
}

export interface TestResult {
  name: string;
  /** The piece of the exercise that the test is about: `mul`. Null when it is about the whole. */
  part: string | null;
  status: Status;
  score: number;
  maxScore: number;
  visibility: 'visible' | 'hidden';
  /** What was wrong, where, and what to do next; null when nothing was. */
  message: string | null;
  /** The mistakes that explain what is wrong; empty when none is known. */
  diagnoses: Diagnosis[];
  /** Lines of TypeScript that show what went wrong, to be pasted into a file and run; null when there are none. */
  reproduction: string | null;
  /** Parts that must pass their own tests first. */
  waitingFor: string[];
  /** One line per number compared, right or wrong. */
  comparisons: Comparison[];
  /** What learner code wrote to the console during the test. */
  output: string;
  durationMs: number;
  /** The learner's line to look at. */
  location: { file: string; line: number } | null;
}

/** A reason why a test does not pass. */
export interface Diagnosis {
  /** Name of the recorded mistake, or of what else was found. */
  id: string;
  /** What found it: the record of mistakes, a reading of what the code computes, a repair, the compiler, or the source. */
  layer: 'recorded' | 'reading' | 'repair' | 'compiler' | 'source';
  /** The kind of mistake; null when only its place is known. */
  kind: string | null;
  /** What the learner reads. */
  text: string;
  /** Where the mistake is, and then where it is repeated; empty when that is not known. */
  places: SourceRange[];
}

/** A piece of a learner's file. Lines and columns count from 1. */
export interface SourceRange {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

export interface Comparison {
  /** What is compared: `∂f/∂a at (2, 3, 4)`. */
  label: string;
  expected: number;
  /** The number that came back; in words when it is none: `"NaN"`, `"undefined"`, `"an object"`. */
  yours: number | string;
  /** |yours - expected|, or null when `yours` is no number. */
  difference: number | null;
  /** The largest difference allowed. */
  tolerance: number;
  ok: boolean;
}
