import path from 'node:path';
import { compilerOpinion } from '../advice/diagnosis/compiler/compiler-opinion';
import type { Diagnosis, ExerciseResult, TestResult } from '../core/result';
import type { Submission } from '../core/submission';

/**
 * Asks TypeScript about the exercise file of a learner. It is loaded here, because right answers do not need it.
 *
 * @param test the one that is shown
 */
export function askCompiler(
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
