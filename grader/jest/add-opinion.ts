import path from 'node:path';
import { compilerOpinion } from '../advice/diagnosis/compiler/compiler-opinion';
import { firstOpen } from '../advice/first-open';
import { isWrong } from '../core/is-wrong';
import type { Diagnosis, ExerciseResult, TestResult } from '../core/result';
import type { Submission } from '../core/submission';

/**
 * Adds what TypeScript says of a learner's file to the test that is shown, if nothing else is known of it.
 *
 * @param submission the learner's `exercises/`, which are in the folder of the project
 */
export function addOpinion(root: string, exercise: ExerciseResult, submission: Submission): void {
  const [test] = firstOpen(exercise.tests);
  if (test?.visibility !== 'visible' || !isWrong(test) || test.diagnoses.length > 0) return;
  const opinion = askCompiler(root, exercise, test, submission);
  const [place] = opinion?.places ?? [];
  if (!opinion || !place) return;
  test.diagnoses = [opinion];
  test.location = { file: place.file, line: place.line };
}

/** Asks TypeScript. It is loaded here, because right answers do not need it. */
function askCompiler(
  root: string,
  { id, tests }: ExerciseResult,
  test: TestResult,
  submission: Submission,
): Diagnosis | undefined {
  const file = `exercises/${id}.ts`;
  try {
    const source = submission.read(`${id}.ts`);
    const { typeProblems } = require('../compile/type-problems') as typeof import('../compile/type-problems');
    const problems = typeProblems(root, path.join(root, ...file.split('/')));
    // Parts that are methods have names, those that are components have terms.
    const areMethods = tests.every(({ part }) => part === null || /^\w+$/.test(part));
    return compilerOpinion(problems, test, { file, source }, areMethods);
  } catch {
    // A second opinion is no reason to fail.
    return undefined;
  }
}
