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
  status: 'pass' | 'fail' | 'error';
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
  /** The mistake that computes what this answer computed, when it is a known one. */
  diagnosis: { id: string; text: string } | null;
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
