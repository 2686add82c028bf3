import { SuiteError } from '../core/learner-fault';
import { type ExportSource, lazyExports } from '../judge/lazy-exports';
import { SuiteRecorder } from '../judge/suite-recorder';
import type { DeclaredExercise } from '../suite/runner-api';

/** A suite of `npx jest` only declares its tests to Jest: the judge runs them. */
const UNUSED: ExportSource = { find: refuse, call: refuse, construct: refuse };

/** Declares the tests of an exercise to the judge, and to Jest as well. */
export class PlainRecorder extends SuiteRecorder {
  /** @param describe Jest's own, of the realm in which the suite runs */
  constructor(
    seed: number,
    private readonly describe: (name: string, block: () => void) => void,
  ) {
    super(seed);
  }

  override declareExercise(exercise: DeclaredExercise): void {
    super.declareExercise(exercise);
    this.describe(exercise.id, () => exercise.block(lazyExports([], UNUSED), (_, task) => task()));
  }
}

function refuse(name: string): never {
  throw new SuiteError(`${name} was used outside of a test.`);
}
