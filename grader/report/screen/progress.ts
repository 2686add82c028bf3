import type { Chapter } from '../../core/chapter';
import type { ExerciseResult, SubmissionResult } from '../../core/result';
import { scoreSubmission } from '../../scoring/score';
import { renderPointsBar } from './points-bar';

/** The result of those exercises that count. If none of them is shown, all that are shown count. */
export function countedResult(result: SubmissionResult, counted: readonly string[] = []): SubmissionResult {
  const exercises = result.exercises.filter(({ id }) => counted.includes(id));
  return exercises.length === 0 ? result : scoreSubmission(result.id, exercises);
}

/** The points that are shown, and what they are of. */
interface Progress {
  of: string;
  result: SubmissionResult;
}

/**
 * The points that count. When all of these are there, they are those of the chapter which is worked on.
 *
 * @param shown the exercise that is worked on
 */
export function progressOf(
  result: SubmissionResult,
  shown: ExerciseResult | undefined,
  { counted = [], chapters = [] }: { counted?: readonly string[]; chapters?: readonly Chapter[] },
): Progress {
  const ofCounted = countedResult(result, counted);
  const chapter = chapters.find(({ exercises }) => exercises.includes(shown?.id ?? ''));
  if (ofCounted.status !== 'pass' || ofCounted === result || !shown || counted.includes(shown.id) || !chapter)
    return { of: 'Progress', result: ofCounted };
  return { of: `Chapter ${chapter.number}`, result: countedResult(result, chapter.exercises) };
}

/**
 * Renders these points as a bar.
 *
 * @param width the most characters of a line
 */
export function renderProgress(
  result: SubmissionResult,
  shown: ExerciseResult | undefined,
  options: Parameters<typeof progressOf>[2],
  width: number,
): string[] {
  const progress = progressOf(result, shown, options);
  return renderPointsBar(progress.result, width, progress.of);
}
