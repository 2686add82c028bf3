import { exerciseFile } from '../core/exercise-part';
import type { Outcome } from '../scoring/ledger';

/** The result of a test that is not run, because the file is the stub. */
export function leftOut(exercise: string): Outcome {
  const file = exerciseFile(exercise);
  return {
    status: 'not-started',
    message: `${file} is the stub.`,
    location: { file, line: 1 },
    comparisons: [],
    output: '',
    durationMs: 0,
    reproduction: null,
  };
}
