import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Pool } from '../../grader/batch/pool';
import { WorkerProcess } from '../../grader/batch/worker-process';
import { DEFAULT_SEED } from '../../grader/config/seed';
import { readSettings } from '../../grader/config/settings';
import { LIMITS } from '../../grader/core/limits';
import { Submission } from '../../grader/core/submission';
import { readSubmission } from '../../grader/intake/open';

/** Submissions in the batch that is measured. */
const SIZE = 2_000;
/** Submissions after which the workers are warm. */
const WARM = 200;

/**
 * Grades many different submissions, right and wrong answers in turn, and measures whether the memory grows.
 *
 * @returns lines of a table
 */
export async function memoryFigures(root: string): Promise<[string, string][]> {
  const exercises = readSettings(root).exercises;
  const solutions = readSubmission({ kind: 'path', id: 'solutions', where: path.join(root, 'solutions') }, exercises);
  const jobs = Array.from({ length: SIZE }, (_, key) => ({ key, ids: [], read: () => variant(solutions, key) }));
  const workers = Array.from({ length: availableParallelism() }, () => new WorkerProcess());
  const course = { root, exercises, seed: DEFAULT_SEED, limits: LIMITS, points: {}, hiddenTests: undefined };
  const pool = new Pool<number>(course, workers);
  const memory: number[] = [];
  try {
    await pool.grade(jobs, () => {
      memory.push(workers.reduce((sum, worker) => sum + worker.memory, process.memoryUsage.rss()));
    });
  } finally {
    pool.end();
  }
  const highest = (from: number, to: number) => Math.max(...memory.slice(from, to));
  const warm = highest(WARM, 2 * WARM);
  return [
    [`memory of all processes for ${SIZE} submissions, highest`, `${(highest(0, SIZE) / 2 ** 20).toFixed(0)} MiB`],
    [
      `highest from the ${2 * WARM}th on, over the ${WARM}th to ${2 * WARM}th (aim: at most 1.2)`,
      (highest(2 * WARM, SIZE) / warm).toFixed(2),
    ],
  ];
}

/** The solutions with a text of their own. Those with an odd number have a wrong 01-gradf. */
function variant(solutions: Submission, number: number): Submission {
  const text = `// ${number}\n${solutions.read('01-gradf.ts')}`;
  const wrong = text.replace('3 * Math.cos', '-3 * Math.cos');
  return new Submission(`s${number}`, { ...solutions.files, '01-gradf.ts': { text: number % 2 === 0 ? text : wrong } });
}
