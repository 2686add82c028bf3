import path from 'node:path';
import { seedFromEnvironment } from '../../grader/config/seed';
import { exerciseIds } from '../../grader/config/suites';
import { Submission } from '../../grader/core/submission';
import { SuiteFailure } from '../../grader/core/suite-failure';
import { readSubmission } from '../../grader/intake/open';
import { runSuites } from '../../grader/jest/session';

/**
 * Solutions that hold all their mutants, each behind a question whether it is the active one. Stryker answers through
 * the environment, which the VM does not have. The answer goes into the first line of the text, so that lines stay.
 */
class MutatedSolutions extends Submission {
  constructor(
    { id, files }: Submission,
    private readonly mutant: string | undefined,
  ) {
    super(id, files);
  }

  override read(file: string): string {
    return `globalThis.__stryker__ = { activeMutant: ${JSON.stringify(this.mutant)} }; ${super.read(file)}`;
  }
}

/**
 * Grades the mutated solutions with the active mutant that the environment names, or with none.
 *
 * @returns the exit code for Stryker: 0 if all tests pass, so that the mutant survives
 */
export async function judgeMutant(root: string): Promise<number> {
  const mutant = process.env.__STRYKER_ACTIVE_MUTANT__;
  try {
    const exercises = exerciseIds(root);
    const solutions = readSubmission({ kind: 'path', id: 'solutions', where: path.join(root, 'solutions') }, exercises);
    const mutated = new MutatedSolutions(solutions, mutant);
    const { document, graderErrors } = await runSuites(root, [mutated], exercises, seedFromEnvironment());
    if (graderErrors.length > 0) throw new SuiteFailure(graderErrors);
    return document.submissions.every(({ status }) => status === 'pass') ? 0 : 1;
  } catch (error) {
    if (mutant === undefined) throw error;
    // A failure of the grader does not kill the mutant.
    return 0;
  }
}
