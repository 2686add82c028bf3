import { firstOpen } from '../advice/first-open';
import { isWrong } from '../core/is-wrong';
import type { Limits } from '../core/limits';
import type { ExerciseResult } from '../core/result';
import type { Submission } from '../core/submission';

/** Adds what TypeScript says of a learner's file to the test that is shown, if nothing else is known of it. */
export function addOpinion(root: string, exercise: ExerciseResult, submission: Submission, limits: Limits): void {
  const [test] = firstOpen(exercise.tests);
  if (test?.visibility !== 'visible' || !isWrong(test) || test.diagnoses.length > 0) return;
  // Right answers and stubs need neither TypeScript nor what reads its words.
  const { askCompiler } = require('./ask-compiler') as typeof import('./ask-compiler');
  const opinion = askCompiler(root, exercise, test, submission, limits);
  const [place] = opinion?.places ?? [];
  if (!opinion || !place) return;
  test.diagnoses = [opinion];
  test.location = { file: place.file, line: place.line };
}
