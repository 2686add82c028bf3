import { afterAll } from '@jest/globals';
import type { Task } from '../../grader/batch/messages';
import { jsonUnderId } from '../../grader/batch/serialized-result';
import { WorkerProcess } from '../../grader/batch/worker-process';
import { DEFAULT_SEED } from '../../grader/config/seed';
import { LIMITS } from '../../grader/core/limits';
import type { ExerciseResult } from '../../grader/core/result';
import type { Submission } from '../../grader/core/submission';
import { ROOT } from './root';

/** Grades one exercise of submissions, and returns the results by their ids. */
type GradeExercise = (
  exercise: string,
  submissions: readonly Submission[],
  options?: Pick<Task, 'explain'> & Partial<Pick<Task, 'seed'>>,
) => Promise<Map<string, ExerciseResult>>;

/** Submissions that a worker gets at once. */
const TASK_SIZE = 50;

/**
 * Grades submissions as `npm run grade` does, in one worker that stays until the tests are over. A command for each
 * exercise takes 1 s of processor time more, for its own process and a new worker.
 */
export function gradingWorker(): GradeExercise {
  const worker = new WorkerProcess();
  afterAll(() => worker.end());
  return async (exercise, submissions, options = {}) => {
    const task = { root: ROOT, exercises: [exercise], seed: DEFAULT_SEED, limits: LIMITS, points: {} };
    const graded = new Map<string, ExerciseResult>();
    for (let start = 0; start < submissions.length; start += TASK_SIZE) {
      const some = submissions.slice(start, start + TASK_SIZE);
      const results = await worker.grade({ ...task, submissions: some, hiddenTests: undefined, ...options });
      for (const [index, { json }] of results.entries()) {
        const { exercises } = JSON.parse(jsonUnderId('', json)) as { exercises: [ExerciseResult] };
        graded.set(some[index]?.id ?? '', exercises[0]);
      }
    }
    return graded;
  };
}
