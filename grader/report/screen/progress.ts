import type { Chapter } from '../../core/chapter';
import type { ExerciseResult, SubmissionResult } from '../../core/result';
import { scoreSubmission } from '../../scoring/score';
import { renderPointsBar } from './points-bar';

/** The result of those exercises that count. If none of them is shown, all that are shown count. */
export function countedResult(result: SubmissionResult, counted: readonly string[] = []): SubmissionResult {
  const exercises = result.exercises.filter(({ id }) => counted.includes(id));
  return exercises.length === 0 ? result : scoreSubmission(result.id, exercises);
}

/**
 * Renders the points that count as a bar. When all of these are there, it is that of the chapter which is worked on.
 *
 * @param shown the exercise that is worked on
 * @param width the most characters of a line
 */
export function renderProgress(
  result: SubmissionResult,
  shown: ExerciseResult | undefined,
  { counted = [], chapters = [] }: { counted?: readonly string[]; chapters?: readonly Chapter[] },
  width: number,
): string[] {
  const ofCounted = countedResult(result, counted);
  const chapter = chapters.find(({ exercises }) => exercises.includes(shown?.id ?? ''));
  if (ofCounted.status !== 'pass' || ofCounted === result || !shown || counted.includes(shown.id) || !chapter)
    return renderPointsBar(ofCounted, width);
  return renderPointsBar(countedResult(result, chapter.exercises), width, `Chapter ${chapter.number}`);
}
