import type { ClassDigest } from './class-digest';

/** The result of a run, as `npm run grade -- … --format json` prints it. Every other format is made from it. */
export interface ResultDocument {
  version: 2;
  /** The seed of the random cases. */
  seed: number;
  submissions: SubmissionResult[];
  /** Of several submissions, when all of them are done. */
  summary?: ClassDigest;
}

export interface SubmissionResult {
  /** The name of the submitted folder. */
  id: string;
  score: number;
  maxScore: number;
  /** `error`: no exercise could run. `ungraded`: the grader failed or did not finish, so the points are unknown. */
  status: 'pass' | 'fail' | 'error' | 'ungraded';
  message: string | null;
  exercises: ExerciseResult[];
}

/**
 * `error`: it could not run because of its syntax, a missing export, a throw, or the limit of time or memory.
 * `waiting`: a part that it needs fails its own tests, or the file of that part does not run.
 */
export type Status = 'pass' | 'fail' | 'error' | 'not-started' | 'waiting';

export interface ExerciseResult {
  /** Number and slug: `01-gradf`. */
  id: string;
  title: string;
  status: Status;
  score: number;
  maxScore: number;
  message: string | null;
  /** Why the file of the exercise cannot run at all, before any of its code does. Absent for any other reason. */
  fault?: 'missing' | 'empty' | 'syntax';
  tests: TestResult[];
  /** What the exercise leads to. Absent if its suite names nothing. */
  goal?: Goal;
  /** What there is to see when all of the exercise is right. Absent if its suite names nothing. */
  remark?: string;
}

/** Numbers for which all parts of an exercise are needed. The screen shows how many of them are right already. */
export interface Goal {
  title: string;
  /** The part whose tests compare the numbers. */
  part: string;
  /** Each with the label under which a test of that part compares it. */
  numbers: readonly { label: string; expected: number }[];
}

export interface TestResult {
  name: string;
  /** The part of the exercise that the test is about: `mul`. Null if it is about the whole exercise. */
  part: string | null;
  status: Status;
  score: number;
  maxScore: number;
  visibility: 'visible' | 'hidden';
  /** What was wrong, where, and what to do next. Null if nothing was wrong. */
  message: string | null;
  /** The mistakes that explain the wrong numbers. Empty if none is known. */
  diagnoses: Diagnosis[];
  /** Lines of TypeScript that a learner can run to see the wrong result. Null if there are none. */
  reproduction: string | null;
  /** The parts that must pass their own tests first: `mul`, `04-value: mul`. Or a file: `exercises/04-value.ts`. */
  waitingFor: string[];
  /** One for each number compared, right or wrong. */
  comparisons: Comparison[];
  /** What learner code wrote to the console during the test. */
  output: string;
  durationMs: number;
  /** The learner's line to look at. */
  location: { file: string; line: number } | null;
}

/** A reason why a test does not pass. */
export interface Diagnosis {
  /** The name of the recorded mistake, or of another finding. */
  id: string;
  /** The method that found it. `reading` derives it from the wrong numbers, `repair` from a change that helps. */
  layer: 'recorded' | 'reading' | 'repair' | 'compiler' | 'source';
  /** The kind of mistake. Null if only its place is known. */
  kind: string | null;
  /** The explanation for the learner. */
  text: string;
  /** Where the mistake is, then where it is repeated. Empty if that is unknown. */
  places: SourceRange[];
}

/** A range of a learner's file. Lines and columns count from 1. */
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
  /** The returned number. Anything else is described: `"NaN"`, `"undefined"`, `"an object"`. */
  yours: number | string;
  /** |yours - expected|, or null if `yours` is not a number. */
  difference: number | null;
  /** The largest difference allowed. */
  tolerance: number;
  ok: boolean;
}
