import type { SubmissionResult } from '../../grader/core/result';
import { isUngraded } from '../../grader/report/formats/shared/format';

/** Known points by exercise id; `below` is fewer than all. Exercises that are not listed have all of their points. */
export type Expected = Readonly<Record<string, number | 'below'>>;

/**
 * Compares a result with the known points.
 *
 * @returns the first difference in one line, undefined if there is none
 */
export function surpriseIn(result: SubmissionResult, expected: Expected): string | undefined {
  if (isUngraded(result)) return `${result.id} is not graded: ${result.message}`;
  for (const { id, score, maxScore } of result.exercises) {
    const known = expected[id] ?? maxScore;
    if (known === 'below' ? score >= maxScore : score !== known) {
      const wanted = known === 'below' ? `fewer than ${maxScore}` : known;
      return `${result.id} has ${score} points in ${id}, but is known to have ${wanted}.`;
    }
  }
  const sum = result.exercises.reduce((total, { score }) => total + score, 0);
  return sum === result.score ? undefined : `${result.id} has ${result.score} points, its exercises ${sum}.`;
}
