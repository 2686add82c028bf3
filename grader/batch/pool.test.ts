import { describe, expect, test } from '@jest/globals';
import { Submission } from '../submission/submission';
import { LIMITS } from '../vm/limits';
import type { Task } from './messages';
import { type Job, Pool } from './pool';
import { type Worker, WorkerDied } from './worker';

const COURSE = { root: '', exercises: [], seed: 42, limits: LIMITS, points: {}, hiddenTests: undefined };

/** A worker that notes what it is given, and dies of certain submissions. */
class Mortal implements Worker {
  readonly tasks: string[][] = [];

  constructor(private readonly deadly: readonly string[] = []) {}

  async grade({ submissions }: Task): Promise<string[]> {
    const ids = submissions.map(({ id }) => id);
    this.tasks.push(ids);
    if (ids.some((id) => this.deadly.includes(id))) throw new WorkerDied('SIGSEGV');
    return ids.map((id) => `result of ${id}`);
  }

  end(): void {}
}

const jobsFor = (ids: readonly string[]): Job<string>[] =>
  ids.map((key) => ({ key, read: () => new Submission(key, {}) }));

const names = Array.from({ length: 100 }, (_, index) => `s${index}`);

async function gradeAll(workers: Worker[], ids = names): Promise<Map<string, unknown>> {
  const results = new Map<string, unknown>();
  await new Pool<string>(COURSE, workers).grade(jobsFor(ids), ({ key }, result) => {
    if (results.has(key)) throw new Error(`${key} has two results`);
    results.set(key, result);
  });
  return results;
}

describe('a pool', () => {
  test('gives every submission one result, and all workers something to do', async () => {
    const workers = [new Mortal(), new Mortal()];
    const results = await gradeAll(workers);
    expect(results.size).toBe(100);
    expect(results.get('s7')).toEqual({ json: 'result of s7' });
    for (const { tasks } of workers) expect(tasks.length).toBeGreaterThan(1);
  });

  test('names the submission that kills its worker, and grades the others all the same', async () => {
    const results = await gradeAll([new Mortal(['s3', 's50']), new Mortal(['s3', 's50'])]);
    expect(results.size).toBe(100);
    const fatal = [...results].filter(([, result]) => 'fatal' in (result as object));
    expect(fatal).toEqual(
      expect.arrayContaining([
        ['s3', { fatal: 'SIGSEGV' }],
        ['s50', { fatal: 'SIGSEGV' }],
      ]),
    );
    expect(fatal).toHaveLength(2);
  });

  test('grades only those again that were in flight, one by one', async () => {
    const worker = new Mortal(['s3']);
    await gradeAll([worker]);
    const inFlight = worker.tasks[0] as string[];
    expect(inFlight).toContain('s3');
    expect(worker.tasks.slice(1, 1 + inFlight.length)).toEqual(inFlight.map((id) => [id]));
    for (const id of names.filter((name) => !inFlight.includes(name)))
      expect(worker.tasks.filter((task) => task.includes(id))).toHaveLength(1);
  });

  test('tries one that came alone a second time before it is called guilty', async () => {
    const worker = new Mortal(['only']);
    const results = await gradeAll([worker], ['only']);
    expect(worker.tasks).toEqual([['only'], ['only']]);
    expect(results.get('only')).toEqual({ fatal: 'SIGSEGV' });
  });

  test('that is ended blames nobody for it, and grades nothing more', async () => {
    const tasks: string[][] = [];
    const results: unknown[] = [];
    const ending: Worker = {
      grade: async ({ submissions }) => {
        tasks.push(submissions.map(({ id }) => id));
        pool.end();
        throw new WorkerDied('SIGKILL');
      },
      end: () => {},
    };
    const pool = new Pool<string>(COURSE, [ending]);
    await pool.grade(jobsFor(['only']), (_, result) => results.push(result));
    expect({ tasks, results }).toEqual({ tasks: [['only']], results: [] });
  });

  test('lets an error of the grader itself through', async () => {
    const broken: Worker = {
      grade: async () => {
        throw new Error('The suites could not run.');
      },
      end: () => {},
    };
    await expect(gradeAll([broken])).rejects.toThrow('The suites could not run.');
  });
});
