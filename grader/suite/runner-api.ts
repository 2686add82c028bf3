import type { expect as JestExpect } from '@jest/globals';
import type { Comparison } from '../core/result';
import type { HostFunction, HostModules } from '../sandbox/host-functions';

/** Runs `task` with engine functions replaced: `swap({ f: other }, () => numericalGradient(2, 3, 4))`. */
export type Swap = <T>(replacements: Record<string, HostFunction>, task: () => T) => T;

/** Declares the tests of one exercise of one submission. It gets what that submission exports. */
export type Block = (exports: object, swap: Swap) => void;

export interface ExerciseOptions {
  /** What the exercise is called on the screen. */
  title: string;
  /** Results say nothing of what the tests expect. */
  hidden?: boolean;
  /** False if no mistakes are recorded for these tests: a diagnosis then need not explain them. */
  recorded?: boolean;
  /** Engine functions that run outside the VM, by module: `{ 'engine/f': { f } }`. Only these can be swapped. */
  swappable?: HostModules;
}

/** What a suite says of one test beside its points. */
export interface TestOptions {
  /** The piece of the exercise that the test is about. Only for a test outside of a `describe`, whose title it is else. */
  part?: string;
}

/** What a suite calls `exercise(…)` with. */
export interface DeclaredExercise {
  id: string;
  options: ExerciseOptions;
  block: Block;
}

/**
 * The grader's side of a suite. Whatever runs suites puts one where they find it: Jest's environment for a grade, a
 * native one for the debugger, a page or a test.
 */
export interface RunnerApi {
  /** Seed of the random cases. */
  readonly seed: number;
  /** Jest's own `expect`. */
  readonly expect: typeof JestExpect;
  /** Takes an exercise of a suite. Its block declares the tests of every submission, when that is under grading. */
  declareExercise(exercise: DeclaredExercise): void;
  /** Runs a block whose tests build on the named parts. */
  withNeeds(parts: readonly string[], block: () => void): void;
  /** Notes the points of a test function, and what else is known of it. */
  worth(points: number, options: TestOptions, test: () => void): () => void;
  /** Called by every matcher: a test in which none was called proves nothing. */
  markAsserted(): void;
  /** Called by the matchers for each number compared. */
  recordComparison(comparison: Comparison): void;
  /** Offers lines of TypeScript that show what went wrong when they are pasted into a file and run. */
  offerReproduction(lines: string): void;
  /** Tells an error that learner code threw of its own will from a stub, a limit or a fault of the suite. */
  isRefusal(error: unknown): boolean;
  /** Drops the comparisons of this test so far: of many random cases only the last is worth showing. */
  clearComparisons(): void;
}

/** The global under which suites find their runner. */
export const RUNNER_API = '__gradkata__';

/** Jest's globals are slow to read, and every compared number asks for the runner. */
let found: RunnerApi | undefined;

/**
 * The runner of this suite.
 *
 * @throws Error if the suite was loaded without one
 */
export function runnerApi(): RunnerApi {
  found ??= (globalThis as Record<string, unknown>)[RUNNER_API] as RunnerApi | undefined;
  if (!found) throw new Error('Nothing runs this suite. Run it by npm test, or by npx jest in the project’s folder.');
  return found;
}
