import { readSettings } from '../../grader/config/settings';
import { sumPoints } from '../../grader/scoring/points';
import { gradeEmptySubmission } from './packed-settings';

/** What a right submission is worth, in all and by exercise. */
export interface CoursePoints {
  maxScore: number;
  exercises: { id: string; maxScore: number }[];
}

/**
 * Finds what a right submission is worth on a platform, hidden tests included.
 *
 * @param isOpen without the hidden tests, which learners could read
 * @throws SuiteFailure if the suites cannot run
 */
export async function coursePoints(root: string, isOpen = false): Promise<CoursePoints> {
  const settings = readSettings(root);
  const [empty] = (await gradeEmptySubmission(root, settings, settings.exercises)).submissions;
  const exercises = (empty?.exercises ?? []).map(({ id, tests }) => ({
    id,
    maxScore: sum(tests.filter(({ visibility }) => !isOpen || visibility === 'visible')),
  }));
  return { maxScore: sum(exercises), exercises: exercises.filter(({ maxScore }) => maxScore > 0) };
}

function sum(parts: readonly { maxScore: number }[]): number {
  return sumPoints(parts.map(({ maxScore }) => maxScore));
}
