import { compilerOpinion } from '../advice/diagnosis/compiler/compiler-opinion';
import { firstOpen } from '../advice/first-open';
import { checkSource } from '../compile/check-source';
import { nativeTranspiler } from '../compile/native';
import { isWrong } from '../core/is-wrong';
import type { Limits } from '../core/limits';
import type { Diagnosis, ExerciseResult, TestResult } from '../core/result';
import type { Submission } from '../core/submission';
import { nodeGuard } from './node-guard';

/** Milliseconds after which TypeScript is ended. A file takes it 0.1 s, once a second more, on a busy machine four. */
const MAX_OPINION_MS = 15_000;

/** Adds what TypeScript says of a learner's file to the test that is shown, if nothing else is known of it. */
export function addOpinion(root: string, exercise: ExerciseResult, submission: Submission, limits: Limits): void {
  const [test] = firstOpen(exercise.tests);
  if (test?.visibility !== 'visible' || !isWrong(test) || test.diagnoses.length > 0) return;
  const opinion = askCompiler(root, exercise, test, submission, limits);
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
  { files }: Submission,
  limits: Limits,
): Diagnosis | undefined {
  const project = root.replaceAll('\\', '/');
  const folder = `${project}/exercises`;
  const texts = new Map(
    Object.entries(files).flatMap(([name, file]) =>
      'text' in file ? [[`${folder}/${name}`, file.text] as const] : [],
    ),
  );
  const source = texts.get(`${folder}/${id}.ts`);
  if (source === undefined) return undefined;
  const file = `exercises/${id}.ts`;
  try {
    for (const [name, text] of texts) checkSource(nativeTranspiler, name, text, limits);
    const { typeProblems } = require('../compile/type-problems') as typeof import('../compile/type-problems');
    const problems = nodeGuard.run(MAX_OPINION_MS, () => typeProblems(project, `${folder}/${id}.ts`, texts));
    // Parts that are methods have names, those that are components have terms.
    const areMethods = tests.every(({ part }) => part === null || /^\w+$/.test(part));
    return compilerOpinion(problems, test, { file, source }, areMethods);
  } catch {
    // A second opinion is no reason to fail.
    return undefined;
  }
}
