import type { SubmissionResult } from '../../grader/core/result';
import { isUngraded } from '../../grader/report/formats/shared/format';

/** What is known of the points of exercises, by their ids: so many, or fewer than all. Every other exercise has all of its points. */
export type Expected = Readonly<Record<string, number | 'below'>>;

/** What in a result is not as it is known to be, in one line; undefined when all is. */
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
