import type { expect as JestExpect } from '@jest/globals';
import type { Comparison, Goal } from '../core/result';
import type { HostFunction, HostModules } from '../sandbox/host-functions';

/** Runs `task` with engine functions replaced: `swap({ f: other }, () => numericalGradient(2, 3, 4))`. */
export type Swap = <T>(replacements: Record<string, HostFunction>, task: () => T) => T;

/** Declares the tests of an exercise for one submission, whose exports it gets. */
export type Block = (exports: object, swap: Swap) => void;

/** What a suite sets for its exercise. */
export interface ExerciseOptions {
  /** The name of the exercise on the screen. */
  title: string;
  /** What the exercise leads to, shown as soon as a part of it is right. */
  goal?: Goal;
  /** What there is to see when all of the exercise is right, in a sentence. */
  remark?: string;
  /** Keeps what the tests expect out of the results. */
  hidden?: boolean;
  /** True if a test that passes keeps its points, although a part that it needs is wrong. By default it waits. */
  keepsPassed?: boolean;
  /** True if what learners write returns arrays of arrays. */
  returnsRows?: boolean;
  /** What a test may burn, in ticks of the VM, if that is more than the course allows anyhow. */
  fuelPerTest?: number;
  /** False if no mistakes are recorded for these tests. A diagnosis then need not explain them. */
  recorded?: boolean;
  /** Engine functions that run outside the VM, by module: `{ 'engine/f': { f } }`. Only these can be swapped. */
  swappable?: HostModules;
}

/** What a suite sets for a test besides its points. */
export interface TestOptions {
  /** The part of the exercise, for a test outside of a `describe`. Inside of one, its title is the part. */
  part?: string;
  /** What a learner looks at if the test is wrong, as in `Neuron.forward`. By default it bears the name of the part. */
  at?: string;
  /** False if no other test waits for this one. Tests that need its part then need its other tests only. */
  isNeeded?: boolean;
}

/** The arguments of `exercise(…)`. */
export interface DeclaredExercise {
  id: string;
  options: ExerciseOptions;
  block: Block;
}

/** What suites call while they are loaded and run. */
export interface RunnerApi {
  /** Seed of the random cases. */
  readonly seed: number;
  /** Jest's own `expect`. */
  readonly expect: typeof JestExpect;
  /** Records an exercise of a suite. Its block is called later, for each submission. */
  declareExercise(exercise: DeclaredExercise): void;
  /** Runs a block whose tests build on the named parts. */
  withNeeds(parts: readonly string[], block: () => void): void;
  /** Records the points and options of a test function. */
  worth(points: number, options: TestOptions, test: () => void): () => void;
  /** @throws an error of the suite, which costs no learner points */
  fail(message: string): never;
  /** Called by every matcher. A test that calls none is an error of the suite. */
  markAsserted(): void;
  /** Called by the matchers for each number that they compare. */
  recordComparison(comparison: Comparison): void;
  /** Sets the lines of TypeScript with which a learner can reproduce the failure of this test. */
  offerReproduction(lines: string): void;
  /** Tells whether learner code itself threw an error, not a stub, a limit or the suite. */
  isRefusal(error: unknown): boolean;
  /** Removes the comparisons of this test so far. Of random cases only the last is shown. */
  clearComparisons(): void;
}

/** The global of a realm in which its suites find their runner. */
const RUNNER_SLOT = '__gradkata__';

/** Holds the runner that the suites of a realm call now. A realm keeps its slot, and several recorders take turns. */
export interface RunnerSlot {
  runner: RunnerApi;
}

/** Kept, because every comparison needs it, and reading a global of Jest's realm takes long. */
let cachedSlot: RunnerSlot | undefined;

/**
 * The runner of the suite that is loaded or run now.
 *
 * @throws Error if the suite was loaded without one
 */
export function runnerApi(): RunnerApi {
  cachedSlot ??= (globalThis as Record<string, unknown>)[RUNNER_SLOT] as RunnerSlot | undefined;
  if (!cachedSlot)
    throw new Error('No runner is set up for this suite. Run npm test, or npx jest in the project’s folder.');
  return cachedSlot.runner;
}

/**
 * Makes the suites of a realm call this runner.
 *
 * @param realm its global object
 * @returns the slot of the realm, by which another runner can take its turn
 */
export function installRunner(realm: object, runner: RunnerApi): RunnerSlot {
  const globals = realm as Record<string, RunnerSlot | undefined>;
  const slot = globals[RUNNER_SLOT] ?? { runner };
  slot.runner = runner;
  globals[RUNNER_SLOT] = slot;
  return slot;
}
