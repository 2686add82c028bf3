import { afterAll } from '@jest/globals';
import { jsonUnderId } from '../../grader/batch/serialized-result';
import { WorkerProcess } from '../../grader/batch/worker-process';
import { DEFAULT_SEED } from '../../grader/config/seed';
import { exerciseIds } from '../../grader/config/suites';
import { LIMITS } from '../../grader/core/limits';
import type { SubmissionResult } from '../../grader/core/result';
import type { Submission } from '../../grader/core/submission';
import { readSubmission } from '../../grader/intake/open';
import { allSubmissions } from '../node-versions/all-submissions';
import { gradeFolders } from './grade-all';
import { ROOT } from './root';
import { layOut, temporaryFolder } from './submissions';

const TWO_WORKERS = ['--workers', '2'];

/** A submission, and the exercises by which it is judged: those whose files are not the solutions. */
export interface JudgedAlone {
  id: string;
  folder: string;
  exercises: readonly string[];
}

/** All submissions of the project on the disk, or every so many of them, with the solutions and the stubs. */
export function layOutAll(every = 1): JudgedAlone[] {
  const folder = temporaryFolder();
  const ids = exerciseIds(ROOT);
  return Object.entries(allSubmissions()).flatMap(([id, files], index) => {
    if (index % every !== 0 && id !== 'stubs') return [];
    const own = ids.filter((exercise) => Object.hasOwn(files, `${exercise}.ts`));
    return [{ id, folder: layOut(folder, id, files), exercises: own.length > 0 ? own : ids }];
  });
}

/** The files of a submission as the grader reads them. */
export function filesOf(submission: JudgedAlone): Submission['files'] {
  return read(submission).files;
}

function read({ id, folder }: JudgedAlone): Submission {
  return readSubmission({ kind: 'path', id, where: folder }, exerciseIds(ROOT));
}

/** A result as JSON: everything that it says but for the durations. */
export function withoutDurations(result: SubmissionResult | undefined): string {
  return JSON.stringify(result, (key, value) => (key === 'durationMs' ? 0 : value), 1);
}

/**
 * Grades submissions in a worker of `npm run grade`, which stays until the tests are over, and returns their results
 * without durations. For a few submissions: the command starts a process of its own and a worker for each group.
 */
export function workerOfNode(): (submission: JudgedAlone) => Promise<string> {
  const worker = new WorkerProcess();
  afterAll(() => worker.end());
  const course = { root: ROOT, seed: DEFAULT_SEED, limits: LIMITS, points: {}, hiddenTests: undefined };
  return async (submission) => {
    const { id, exercises } = submission;
    const [graded] = await worker.grade({ ...course, exercises: [...exercises], submissions: [read(submission)] });
    if (graded === undefined) throw new Error(`There is no result for ${id}`);
    return withoutDurations(JSON.parse(jsonUnderId(id, graded.json)) as SubmissionResult);
  };
}

/** The results of `npm run grade` without durations, by id. What has the same exercises is graded in one run. */
export function gradedByNode(submissions: readonly JudgedAlone[]): Map<string, string> {
  const groups = new Map<string, JudgedAlone[]>();
  for (const one of submissions) {
    const key = one.exercises.join(' ');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const results = [...groups.values()].flatMap((group) => {
    const exercises = group[0]?.exercises.flatMap((id) => ['--exercise', id]) ?? [];
    return [
      ...gradeFolders(
        group.map(({ folder }) => folder),
        [...exercises, ...TWO_WORKERS],
      ),
    ];
  });
  return new Map(results.map(([id, result]) => [id, withoutDurations(result)]));
}
