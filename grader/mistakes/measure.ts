import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runSuites } from '../jest/run';
import type { ExerciseResult } from '../result/document';
import { Submission } from '../submission/submission';
import { completeMistake } from './complete';
import type { Mistake } from './load';

/**
 * Grades every mistake of an exercise, each as a submission of its own beside the reference solutions.
 *
 * @returns the results by the mistakes' names
 * @throws Error when the suites do not run
 */
export async function measureMistakes(
  root: string,
  exercise: string,
  mistakes: readonly Mistake[],
  seed: number,
): Promise<Map<string, ExerciseResult>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gradkata-mistakes-'));
  try {
    const solutions = path.join(root, 'solutions');
    const solution = readFileSync(path.join(solutions, `${exercise}.ts`), 'utf8');
    const submissions = mistakes.map(({ name, code }) => {
      const own = path.join(folder, name);
      mkdirSync(own);
      cpSync(solutions, own, { recursive: true });
      writeFileSync(path.join(own, `${exercise}.ts`), completeMistake(solution, code));
      return new Submission(name, own);
    });
    const { document, breakdowns } = await runSuites(root, submissions, [exercise], seed);
    if (breakdowns.length > 0) throw new Error(`The suites could not run. ${breakdowns.join(' ')}`);
    return new Map(document.submissions.map(({ id, exercises: [result] }) => [id, result as ExerciseResult]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
