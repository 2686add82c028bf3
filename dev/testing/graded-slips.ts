import { readFileSync } from 'node:fs';
import { readSettings } from '../../grader/config/settings';
import type { ExerciseResult } from '../../grader/core/result';
import { readSubmission } from '../../grader/intake/open';
import { type LoadedSlip, loadSlips, screensFile } from '../slips/load-slips';
import { type ScreenRow, screenRow } from '../slips/screen-row';
import { readScreensPage } from '../slips/screens-page';
import { gradingWorker, submissionWith } from './grading-worker';
import { ROOT } from './root';
import { layOut, temporaryFolder } from './submissions';

const { all: exercises } = readSettings(ROOT);

/** All slips, and the page of what the screens say of them. */
export const SLIPS: readonly LoadedSlip[] = loadSlips(ROOT, exercises);
export const PAGE_ROWS: readonly ScreenRow[] = readScreensPage(readFileSync(screensFile(ROOT), 'utf8'));

/** The exercises that slips are of. */
export const SLIPPED = exercises.filter((id) => SLIPS.some(({ exercise }) => exercise === id));

/** Rows of the page: those that are recorded, and those that the grader makes now, with the place of each mistake. */
export function slipRows(): (exercise: string) => Promise<{ recorded: ScreenRow[]; graded: ScreenRow[] }> {
  const grade = gradingWorker();
  return async (exercise) => {
    const folder = temporaryFolder();
    const own = SLIPS.filter((slip) => slip.exercise === exercise);
    const submissions = own.map(({ name, file, text }) => {
      if (file === undefined) return submissionWith(name, { [`${exercise}.ts`]: text });
      const where = layOut(folder, name, { [`${exercise}.ts`]: null, [file]: text });
      return readSubmission({ kind: 'path', id: name, where }, exercises);
    });
    const results = await grade(exercise, submissions, { explain: true });
    return {
      recorded: PAGE_ROWS.filter(({ slip }) => slip.startsWith(exercise.slice(0, 2))),
      graded: own.map((slip) => screenRow(slip, results.get(slip.name) as ExerciseResult, PAGE_ROWS)),
    };
  };
}
