import { SuiteError } from '../core/learner-fault';
import type { Suite } from '../core/suite';
import { type ExportSource, lazyExports } from '../judge/lazy-exports';
import { SuiteRecorder } from '../judge/suite-recorder';
import type { DeclaredExercise } from '../suite/runner-api';
import { withSuiteStack } from './suite-stack';

/** The exports while a suite declares its tests to Jest. The judge runs these tests with the exports of the VM. */
const NO_EXPORTS: ExportSource = { find: refuse, call: refuse, construct: refuse };

/** Declares the tests of an exercise to the judge and to Jest. */
export class PlainRecorder extends SuiteRecorder {
  /** True while a suite is loaded that another one needs. Jest has its tests already, or runs them elsewhere. */
  private isLoadingNeeded = false;

  /**
   * @param describe Jest's `describe` of the realm in which the suite runs
   * @param otherSuites those that are loaded only if an exercise needs theirs
   */
  constructor(
    seed: number,
    private readonly describe: (name: string, block: () => void) => void,
    otherSuites: readonly Suite[] = [],
  ) {
    super(seed, otherSuites);
  }

  override loadNeeded(exercise: string): void {
    this.isLoadingNeeded = true;
    try {
      super.loadNeeded(exercise);
    } finally {
      this.isLoadingNeeded = false;
    }
  }

  override declareExercise(exercise: DeclaredExercise): void {
    try {
      super.declareExercise(exercise);
      if (this.isLoadingNeeded) return;
      this.describe(exercise.id, () => exercise.block(lazyExports([], NO_EXPORTS), (_, task) => task()));
    } catch (error) {
      throw withSuiteStack(error);
    }
  }
}

function refuse(name: string): never {
  throw new SuiteError(`${name} was used outside of a test.`);
}
