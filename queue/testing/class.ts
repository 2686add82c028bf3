import { submissionWith } from '../../dev/testing/solved-submission';
import type { Job, Outcome } from '../../grader/batch/dispatcher';
import type { Submission } from '../../grader/core/submission';
import type { QueueDispatcher } from '../queue-dispatcher';

/** A submission with a wrong first exercise: 20 of 40 points. Its number makes it differ from others. */
export function variant(index: number, line = ''): Submission {
  const text = `// ${index}\n${line}\nexport const gradf = () => [1, 2, 3];\n`;
  return submissionWith(`s${index}`, { '01-gradf.ts': text });
}

export function variants(count: number, first = 0): Submission[] {
  return Array.from({ length: count }, (_, index) => variant(first + index));
}

/** A job for each submission, under its id. */
export function jobsFor(submissions: readonly Submission[]): Job<string>[] {
  return submissions.map((one) => ({ key: one.id, ids: [one.id], read: () => one }));
}

/** Grades through the queue, and returns the outcomes by id. */
export async function gradeBy(
  dispatcher: QueueDispatcher<string>,
  submissions: readonly Submission[],
): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  await dispatcher.grade(jobsFor(submissions), ({ key }, outcome) => outcomes.set(key, outcome));
  return outcomes;
}

/** The points of outcomes. Undefined for one without a result. */
export function scoresOf(outcomes: ReadonlyMap<string, Outcome>): (number | undefined)[] {
  return [...outcomes.values()].map((outcome) => ('result' in outcome ? outcome.result.facts.score : undefined));
}
