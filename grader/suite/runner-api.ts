import type { Comparison } from '../core/result';
import type { Suite } from '../core/suite';
import type { HostFunction, HostModules } from '../sandbox/host-functions';

/** What a suite's block receives as its first argument: the learner's exports, callable as if they were native. */
// biome-ignore lint/suspicious/noExplicitAny: what learner code exports has no type that could be relied on
export type Exports = Record<string, any>;

/** Runs `task` with given functions replaced: `swap({ f: other }, () => numericalGradient(2, 3, 4))`. */
export type Swap = <T>(replacements: Record<string, HostFunction>, task: () => T) => T;

/** Declares the tests of one exercise of one submission. */
export type Block = (exports: Exports, swap: Swap) => void;

export interface ExerciseOptions {
  /** What the exercise is called on the screen. */
  title: string;
  /** Results say nothing of what the tests expect. */
  hidden?: boolean;
  /** What mistakes compute in the tests is on record, so that a diagnosis must explain them. Not so in a course's own suites. */
  recorded?: boolean;
  /** Engine functions that run outside the VM, by module: `{ 'engine/f': { f } }`. Only these can be swapped. */
  swappable?: HostModules;
}

/** What a suite says of one test beside its points. */
export interface TestOptions {
  /** The piece of the exercise that the test is about. Only for a test outside of a `describe`, whose title it is else. */
  part?: string;
}

/** What a suite calls `exercise(…)` with, and the file of the suite. */
export interface DeclaredExercise {
  file: string;
  id: string;
  options: ExerciseOptions;
  block: Block;
}

/** The grader's side of a suite. The Jest environment hands it into the realm where suites run. */
export interface RunnerApi {
  /** Seed for random cases. */
  readonly seed: number;
  /** The suites to load. */
  readonly suites: readonly Suite[];
  /** A suite does not load: the grader's fault, not a learner's. */
  suiteFailed(suite: string, error: unknown): void;
  /** Takes an exercise of a suite: its block declares the tests of every submission, when that is under grading. */
  declareExercise(exercise: DeclaredExercise): void;
  /** Grades whatever is handed in, until nothing more comes. */
  grade(): Promise<void>;
  /** Called inside a `describe`: what its tests build on, by the names of the parts that test it. */
  needs(parts: readonly string[]): void;
  /** Marks a test function with its points, and with what else is known of it. */
  worth(points: number, options: TestOptions, test: () => void): () => void;
  /** Called by every matcher: a test in which none judged anything proves nothing. */
  markAsserted(): void;
  /** Called by the matchers for each number compared. */
  recordComparison(comparison: Comparison): void;
  /** Offers lines of TypeScript that show what went wrong when they are pasted into a file and run. */
  offerReproduction(lines: string): void;
  /** Drops the numbers noted so far in this test: only the last of many random cases is worth showing. */
  clearComparisons(): void;
}

/** Where the environment puts the door; absent when suites run natively under a debugger. */
export const RUNNER_API = '__gradkata__';

/** Jest's globals are slow to read, and every number that is compared goes through the door. */
let found: RunnerApi | undefined;

/** @returns undefined when suites run natively */
export function runnerApi(): RunnerApi | undefined {
  found ??= (globalThis as Record<string, unknown>)[RUNNER_API] as RunnerApi | undefined;
  return found;
}
