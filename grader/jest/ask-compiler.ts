import { compilerOpinion } from '../advice/diagnosis/compiler/compiler-opinion';
import { checkSource } from '../compile/check-source';
import { nativeTranspiler } from '../compile/native';
import { typeProblems } from '../compile/type-problems';
import type { Limits } from '../core/limits';
import type { Diagnosis, ExerciseResult, TestResult } from '../core/result';
import type { Submission } from '../core/submission';
import { nodeGuard } from './node-guard';

/** Milliseconds after which TypeScript is ended. A file takes it 0.1 s, once a second more, on a busy machine four. */
const MAX_OPINION_MS = 15_000;

/** Asks TypeScript what is wrong with a learner's file, for the test that is shown. */
export function askCompiler(
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
    const problems = nodeGuard.run(MAX_OPINION_MS, () => typeProblems(project, `${folder}/${id}.ts`, texts));
    // Parts that are methods have names, those that are components have terms.
    const areMethods = tests.every(({ part }) => part === null || /^\w+$/.test(part));
    return compilerOpinion(problems, test, { file, source }, areMethods);
  } catch {
    // A second opinion is no reason to fail.
    return undefined;
  }
}
