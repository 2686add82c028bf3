import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEFAULT_SEED } from '../../grader/config/seed';
import { exerciseIds } from '../../grader/config/suites';
import type { ExerciseResult } from '../../grader/core/result';
import { Submission } from '../../grader/core/submission';
import { SuiteFailure } from '../../grader/core/suite-failure';
import { readSubmission } from '../../grader/intake/open';
import { runSuites } from '../../grader/jest/session';
import type { LoadedSlip } from './load-slips';

/** What `npm test` found in a slip, but for the opinion of the compiler. */
export interface MeasuredSlip {
  slip: LoadedSlip;
  result: ExerciseResult;
}

/**
 * Grades each slip, with the solutions of the other exercises beside it.
 *
 * @throws SuiteFailure if the suites do not run
 */
export async function measureSlips(root: string, slips: readonly LoadedSlip[]): Promise<MeasuredSlip[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gradkata-slips-'));
  try {
    const measured: MeasuredSlip[] = [];
    for (const exercise of new Set(slips.map((slip) => slip.exercise))) {
      const own = slips.filter((slip) => slip.exercise === exercise);
      measured.push(...(await measureExercise(root, folder, exercise, own)));
    }
    return measured;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureExercise(root: string, folder: string, exercise: string, slips: readonly LoadedSlip[]) {
  const ids = exerciseIds(root);
  const solutions = readSubmission({ kind: 'path', id: '', where: path.join(root, 'solutions') }, ids);
  const submissions = slips.map(({ base, name, file, text }) => {
    if (file === undefined) return new Submission(name, { ...solutions.files, [`${exercise}.ts`]: { text } });
    // What is told of a file with another name depends on the folder.
    const where = path.join(folder, base, name);
    cpSync(path.join(root, 'solutions'), path.join(where, 'exercises'), { recursive: true });
    rmSync(path.join(where, 'exercises', `${exercise}.ts`));
    writeFileSync(path.join(where, 'exercises', file), text);
    return readSubmission({ kind: 'path', id: name, where }, ids);
  });
  const { document, graderErrors } = await runSuites(root, submissions, [exercise], DEFAULT_SEED, {
    explain: 'first',
  });
  if (graderErrors.length > 0) throw new SuiteFailure(graderErrors);
  return slips.map((slip, index) => ({ slip, result: document.submissions[index]?.exercises[0] as ExerciseResult }));
}
