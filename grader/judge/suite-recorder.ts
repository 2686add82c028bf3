import { LearnerFault } from '../core/learner-fault';
import type { Comparison } from '../core/result';
import type { Suite } from '../core/suite';
import type { DeclaredExercise, ExerciseOptions, RunnerApi, TestOptions } from '../suite/runner-api';

/** An exercise as its suite declared it. */
export interface RecordedExercise extends DeclaredExercise {
  suite: Suite;
}

/** What a suite said of a test by `worth` and `needs`. */
export interface Worth {
  points: number;
  part: string | undefined;
  needs: readonly string[];
}

/** Takes down what suites declare, and what the test that is running compares. The judge reads both. */
export class SuiteRecorder implements RunnerApi {
  readonly exercises: RecordedExercise[] = [];
  /** What the test that is running has compared. */
  comparisons: Comparison[] = [];
  /** Lines of TypeScript that show what went wrong in it. */
  reproduction: string | null = null;
  /** A matcher was called in it. */
  hasAsserted = false;
  private loading: Suite | undefined;
  private needs: readonly string[] = [];
  private readonly worths = new WeakMap<object, Worth>();
  private jestExpect: RunnerApi['expect'] | undefined;

  constructor(readonly seed: number) {}

  get expect(): RunnerApi['expect'] {
    if (!this.jestExpect) throw new Error('No expect was handed to the suites.');
    return this.jestExpect;
  }

  /** Jest's `expect` is of the realm in which suites run: a file of that realm hands it over. */
  set expect(expect: RunnerApi['expect']) {
    this.jestExpect = expect;
  }

  /** From now on, what is declared is declared by this suite. */
  begin(suite: Suite): void {
    this.loading = suite;
  }

  /**
   * Loads a suite by `load`.
   *
   * @throws Error if it does not load, or declares no exercise
   */
  load(suite: Suite, load: () => void): void {
    this.begin(suite);
    load();
    this.loading = undefined;
    if (!this.exercises.some((exercise) => exercise.suite === suite))
      throw new Error(`it declares no tests: call exercise('${suite.exercise}', …) in it.`);
  }

  /** @throws Error if the suite is about another exercise than its name says */
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

  worth(points: number, { part }: TestOptions, test: () => void): () => void {
    this.worths.set(test, { points, part, needs: this.needs });
    return test;
  }

  /** What was said of a test function. Undefined if it has no points. */
  worthOf(test: () => unknown): Worth | undefined {
    return this.worths.get(test);
  }

  /** Forgets the test before. */
  startTest(): void {
    this.comparisons = [];
    this.reproduction = null;
    this.hasAsserted = false;
  }

  markAsserted(): void {
    this.hasAsserted = true;
  }

  recordComparison(comparison: Comparison): void {
    this.comparisons.push(comparison);
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

/** The place of a suite decides whether it is hidden, not what it says. */
function optionsIn({ hidden }: Suite, options: ExerciseOptions): ExerciseOptions {
  return hidden ? { ...options, hidden: true, recorded: false } : options;
}
