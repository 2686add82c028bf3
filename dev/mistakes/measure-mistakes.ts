import path from 'node:path';
import type { Reading } from '../../grader/advice/diagnosis/reading/reading';
import { exerciseIds } from '../../grader/config/suites';
import type { ExerciseResult } from '../../grader/core/result';
import { Submission } from '../../grader/core/submission';
import { SuiteFailure } from '../../grader/core/suite-failure';
import { readSubmission } from '../../grader/intake/open';
import { runSuites } from '../../grader/jest/session';
import { completeMistake } from './complete';
import type { Mistake } from './load-mistakes';

/** What a mistake computes. */
export interface MeasuredMistake {
  result: ExerciseResult;
  /** What is read off its code. */
  readings: readonly Reading[];
}

/**
 * Grades every mistake of an exercise as a submission, together with the solutions of the other exercises.
 *
 * @returns what they compute, by the names of the mistakes
 * @throws SuiteFailure if the suites do not run
 */
export async function measureMistakes(
  root: string,
  exercise: string,
  mistakes: readonly Mistake[],
  seed: number,
): Promise<Map<string, MeasuredMistake>> {
  const solutions = readSubmission(
    { kind: 'path', id: 'solutions', where: path.join(root, 'solutions') },
    exerciseIds(root),
  );
  const solution = solutions.read(`${exercise}.ts`);
  const submissions = mistakes.map(({ name, code }) => {
    const text = completeMistake(solution, code);
    return new Submission(name, { ...solutions.files, [`${exercise}.ts`]: { text } });
  });
  const { document, graderErrors, readings = [] } = await runSuites(root, submissions, [exercise], seed);
  if (graderErrors.length > 0) throw new SuiteFailure(graderErrors);
  return new Map(
    document.submissions.map(({ id, exercises: [result] }, index) => [
      id,
      { result: result as ExerciseResult, readings: readings[index]?.[exercise] ?? [] },
    ]),
  );
}
