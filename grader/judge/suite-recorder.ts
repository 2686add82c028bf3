import { LearnerFault, SuiteError } from '../core/learner-fault';
import type { Comparison } from '../core/result';
import type { Suite } from '../core/suite';
import {
  type DeclaredExercise,
  type ExerciseOptions,
  installRunner,
  type RunnerApi,
  type RunnerSlot,
  type TestOptions,
} from '../suite/runner-api';

/** An exercise as its suite declared it. */
export interface RecordedExercise extends DeclaredExercise {
  suite: Suite;
}

/** What a suite set for a test by `worth` and `needs`. */
export interface Worth {
  points: number;
  part: string | undefined;
  at: string | undefined;
  needs: readonly string[];
  isNeeded: boolean;
}

/** Records what suites declare and what the running test compares. The judge reads both. */
export class SuiteRecorder implements RunnerApi {
  readonly exercises: RecordedExercise[] = [];
  /** The comparisons of the running test. */
  comparisons: Comparison[] = [];
  /** Lines of TypeScript that reproduce its failure. */
  reproduction: string | null = null;
  /** True if it has called a matcher. */
  hasAsserted = false;
  /** Told of each comparison while a test runs again for its picture. */
  onComparison: ((comparison: Comparison) => void) | undefined;
  private loading: Suite | undefined;
  private needs: readonly string[] = [];
  private readonly worths = new WeakMap<object, Worth>();
  private slot: RunnerSlot = { runner: this };
  /** Loads a file of the realm. Set by `jest/setup`. */
  loadFile: ((file: string) => void) | undefined;
  private jestExpect: RunnerApi['expect'] | undefined;

  /** @param otherSuites those that are loaded only if an exercise needs theirs */
  constructor(
    readonly seed: number,
    private readonly otherSuites: readonly Suite[] = [],
  ) {}

  get expect(): RunnerApi['expect'] {
    if (!this.jestExpect) throw new Error('No expect was handed to the suites.');
    return this.jestExpect;
  }

  /** Set by `jest/setup`, because only the realm of the suites has this `expect`. */
  set expect(expect: RunnerApi['expect']) {
    this.jestExpect = expect;
  }

  /**
   * Makes the suites of a realm call this recorder.
   *
   * @param realm its global object
   */
  install(realm: object): void {
    this.slot = installRunner(realm, this);
  }

  /** Called before code of a suite runs: another recorder of the same realm may have had its turn. */
  takeTurn(): void {
    this.slot.runner = this;
  }

  /** Exercises that are declared from now on belong to this suite. */
  begin(suite: Suite): void {
    this.takeTurn();
    this.loading = suite;
  }

  /**
   * Loads a suite by `load`.
   *
   * @throws Error if it fails to load or declares no exercise
   */
  load(suite: Suite, load: () => void): void {
    this.begin(suite);
    load();
    this.loading = undefined;
    if (!this.exercises.some((exercise) => exercise.suite === suite))
      throw new Error(`it declares no tests: call exercise('${suite.exercise}', …) in it.`);
  }

  /**
   * Loads the suites of an exercise that another one needs, unless they are loaded.
   *
   * @throws Error if one fails to load
   */
  loadNeeded(exercise: string): void {
    const { loadFile } = this;
    if (!loadFile || this.exercises.some(({ id }) => id === exercise)) return;
    for (const suite of this.otherSuites) if (suite.exercise === exercise) this.load(suite, () => loadFile(suite.file));
  }

  /** @throws Error if no suite is loading, or its file name has another id */
  declareExercise({ id, options, block }: DeclaredExercise): void {
    const { loading } = this;
    if (!loading) throw new Error(`exercise('${id}', …) must be called while its suite is loaded.`);
    const { exercise, file } = loading;
    if (id !== exercise) {
      const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
      throw new Error(`it calls exercise('${id}', …), but ${name} is about ${exercise}. Rename one of them.`);
    }
    this.exercises.push({ id, options: optionsIn(loading, options), block, suite: loading });
  }

  withNeeds(parts: readonly string[], block: () => void): void {
    const outer = this.needs;
    this.needs = [...outer, ...parts];
    try {
      block();
    } finally {
      this.needs = outer;
    }
  }

  worth(points: number, { part, at, isNeeded = true }: TestOptions, test: () => void): () => void {
    this.worths.set(test, { points, part, at, needs: this.needs, isNeeded });
    return test;
  }

  /** What the suite set for a test function. Undefined if it has no points. */
  worthOf(test: () => unknown): Worth | undefined {
    return this.worths.get(test);
  }

  /** Clears what the test before recorded. */
  startTest(): void {
    this.takeTurn();
    this.comparisons = [];
    this.reproduction = null;
    this.hasAsserted = false;
  }

  /** This class and the suites may be of two realms. The error has the class that the judge knows. */
  fail(message: string): never {
    throw new SuiteError(message);
  }

  markAsserted(): void {
    this.hasAsserted = true;
  }

  recordComparison(comparison: Comparison): void {
    this.comparisons.push(comparison);
    this.onComparison?.(comparison);
  }

  clearComparisons(): void {
    this.comparisons = [];
  }

  offerReproduction(lines: string): void {
    this.reproduction = lines;
  }

  isRefusal(error: unknown): boolean {
    return error instanceof LearnerFault && error.kind === 'error';
  }
}

/** A suite in the folder of hidden tests is hidden, also if its own options say otherwise. */
function optionsIn({ hidden }: Suite, options: ExerciseOptions): ExerciseOptions {
  return hidden ? { ...options, hidden: true, recorded: false } : options;
}
