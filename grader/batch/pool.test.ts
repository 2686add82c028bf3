import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '../core/limits';
import { Submission } from '../core/submission';
import type { Job, Outcome } from './dispatcher';
import type { Task } from './messages';
import { Pool } from './pool';
import type { SerializedResult } from './serialized-result';
import type { SummaryFacts } from './summary-facts';
import { type Worker, WorkerDied, WorkerFailed } from './worker';

const COURSE = { root: '', exercises: [], seed: 42, limits: LIMITS, points: {}, hiddenTests: undefined };

/** The id of the empty submission with which the pool checks that grading works. */
const NOTHING = '';

const PASS: SummaryFacts = {
  status: 'pass',
  score: 1,
  maxScore: 1,
  kind: 'right',
  hasRun: true,
  exercises: [],
  failedTests: [],
  diagnoses: [],
  findings: [],
  errors: [],
};
const resultNamed = (id: string): SerializedResult => ({ tests: '', json: `result of ${id}`, facts: PASS });

/** A worker that records its tasks, and throws for certain submissions. */
class Mortal implements Worker {
  readonly tasks: string[][] = [];

  constructor(
    private readonly deadly: readonly string[] = [],
    private readonly error: Error = new WorkerDied('SIGSEGV'),
  ) {}

  async grade({ submissions }: Task): Promise<SerializedResult[]> {
    const ids = submissions.map(({ id }) => id);
    this.tasks.push(ids);
    if (ids.some((id) => this.deadly.includes(id))) throw this.error;
    return ids.map((id) => resultNamed(id));
  }

  end(): void {}
}

const jobsFor = (ids: readonly string[]): Job<string>[] =>
  ids.map((key) => ({ key, ids: [key], read: () => new Submission(key, {}) }));

const names = Array.from({ length: 100 }, (_, index) => `s${index}`);

async function gradeAll(workers: Worker[], ids = names): Promise<Map<string, Outcome>> {
  const results = new Map<string, Outcome>();
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
    expect(results.get('s7')).toEqual({ result: resultNamed('s7') });
    for (const { tasks } of workers) expect(tasks.length).toBeGreaterThan(1);
  });

  test('names the submission that crashes its worker, and grades the others', async () => {
    const results = await gradeAll([new Mortal(['s3', 's50']), new Mortal(['s3', 's50'])]);
    expect(results.size).toBe(100);
    const crashed = [...results].filter(([, result]) => 'crash' in result);
    expect(crashed).toEqual(
      expect.arrayContaining([
        ['s3', { crash: 'SIGSEGV' }],
        ['s50', { crash: 'SIGSEGV' }],
      ]),
    );
    expect(crashed).toHaveLength(2);
  });

  test('grades only the submissions of the failed task again, one by one', async () => {
    const worker = new Mortal(['s3']);
    await gradeAll([worker]);
    const inFlight = worker.tasks[0] as string[];
    expect(inFlight).toContain('s3');
    const alone = worker.tasks.slice(1).filter(([id]) => id !== NOTHING);
    expect(alone.slice(0, inFlight.length)).toEqual(inFlight.map((id) => [id]));
    for (const id of names.filter((name) => !inFlight.includes(name)))
      expect(worker.tasks.filter((task) => task.includes(id))).toHaveLength(1);
  });

  test('grades a single submission again before it is reported as the cause', async () => {
    const worker = new Mortal(['only']);
    const results = await gradeAll([worker], ['only']);
    expect(worker.tasks).toEqual([['only'], ['only'], [NOTHING]]);
    expect(results.get('only')).toEqual({ crash: 'SIGSEGV' });
  });

  test('grades a submission without the file that crashes the process', async () => {
    const worker = new Mortal();
    const deadly = (file: object) => 'text' in file && file.text === 'deadly';
    const grade = worker.grade.bind(worker);
    worker.grade = async (task) => {
      if (task.submissions.some(({ files }) => Object.values(files).some(deadly))) throw new WorkerDied('SIGSEGV');
      return grade(task);
    };
    const files = { '01-a.ts': { text: 'honest' }, '02-b.ts': { text: 'deadly' } };
    const outcomes: Outcome[] = [];
    const job = { key: 'only', ids: ['only'], read: () => new Submission('only', files) };
    await new Pool<string>(COURSE, [worker]).grade([job], (_, outcome) => outcomes.push(outcome));
    expect(outcomes).toEqual([{ result: resultNamed('only'), hasCrashed: true }]);
  });

  test('reports no submission as the cause if the empty one fails, too', async () => {
    const worker = new Mortal(['only', NOTHING]);
    await expect(gradeAll([worker], ['only'])).rejects.toThrow(
      /^A grading process crashed without a submission \(SIGSEGV\)\. Run npm ci/,
    );
  });

  test('names the submission for which the grader throws, and grades the others', async () => {
    const failed = () => new Mortal(['s3', 's50'], new WorkerFailed('The suites could not run.'));
    const results = await gradeAll([failed(), failed()]);
    expect(results.size).toBe(100);
    for (const id of ['s3', 's50']) expect(results.get(id)).toEqual({ graderError: 'The suites could not run.' });
    expect([...results.values()].filter((result) => 'result' in result)).toHaveLength(98);
  });

  test('throws the error of the grader if the empty submission causes it, too', async () => {
    const worker = new Mortal(['only', NOTHING], new WorkerFailed('The suites could not run.'));
    await expect(gradeAll([worker], ['only'])).rejects.toThrow('The suites could not run.');
    expect(worker.tasks).toEqual([['only'], ['only'], [NOTHING]]);
  });

  test('throws if a worker returns too few results', async () => {
    const short: Worker = { grade: async () => [], end: () => {} };
    await expect(gradeAll([short], ['only'])).rejects.toThrow('Expected 1 results of a worker, got 0.');
  });

  test('reads one submission after another', async () => {
    let reading = 0;
    let most = 0;
    const jobs = jobsFor(names).map(({ key, read }) => ({
      key,
      ids: [key],
      read: async () => {
        reading += 1;
        most = Math.max(most, reading);
        await new Promise(setImmediate);
        reading -= 1;
        return read();
      },
    }));
    await new Pool<string>(COURSE, [new Mortal()]).grade(jobs, () => {});
    expect(most).toBe(1);
  });

  test('reads each submission once, and the next ones while a worker grades', async () => {
    const read: string[] = [];
    const jobs = names.map((key) => ({
      key,
      ids: [key],
      read: () => {
        read.push(key);
        return new Submission(key, {});
      },
    }));
    let readMeanwhile = 0;
    const slow = new Mortal();
    const grade = slow.grade.bind(slow);
    slow.grade = async (task) => {
      const before = read.length;
      await new Promise(setImmediate);
      readMeanwhile += read.length - before;
      return grade(task);
    };
    await new Pool<string>(COURSE, [slow]).grade(jobs, () => {});
    expect(read).toEqual(names);
    expect(readMeanwhile).toBe(names.length - (slow.tasks[0] as string[]).length);
  });

  test('throws the error of reading, and keeps the outcomes before it', async () => {
    const jobs = jobsFor(names).map(({ key, read }) => ({
      key,
      ids: [key],
      read: () => {
        if (key === 's60') throw new Error('s60 cannot be read.');
        return read();
      },
    }));
    const taken: string[] = [];
    const grading = new Pool<string>(COURSE, [new Mortal()]).grade(jobs, ({ key }) => taken.push(key));
    await expect(grading).rejects.toThrow('s60 cannot be read.');
    expect(taken).toEqual(names.slice(0, taken.length));
    expect(taken.length).toBeGreaterThan(0);
  });

  test('lets all workers load the suites at once, and waits for the first of them', async () => {
    const [first, second] = [new Mortal(), new Mortal()];
    const pool = new Pool<string>(COURSE, [first, second, new Mortal([NOTHING])]);
    await expect(pool.plan()).rejects.toThrow(SyntaxError);
    expect([first, second].map(({ tasks }) => tasks)).toEqual([[[NOTHING]], [[NOTHING]]]);
    await pool.grade(jobsFor(names), () => {});
    expect(first.tasks.length).toBeGreaterThan(1);
  });

  test('passes on the submission as it was graded', async () => {
    const graded: Submission[] = [];
    const given = new Submission('s', {});
    await new Pool<string>(COURSE, [new Mortal()]).grade(
      [{ key: 's', ids: ['s'], read: () => given }],
      (_job, _outcome, read) => {
        graded.push(read);
      },
    );
    expect(graded).toEqual([given]);
    expect(graded[0]).toBe(given);
  });
});

/** A worker that never answers, and rejects when it is ended. */
class Endless implements Worker {
  tasks = 0;
  private die: (error: Error) => void = () => {};

  async grade(): Promise<SerializedResult[]> {
    this.tasks += 1;
    return await new Promise((_, reject) => {
      this.die = reject;
    });
  }

  end(): void {
    this.die(new WorkerDied('SIGKILL'));
  }
}

describe('a pool ends', () => {
  test('after an error of the grader itself, with that error, and no worker goes on', async () => {
    const broken: Worker = {
      grade: async () => {
        throw new Error('No grading process could be started.');
      },
      end: () => {},
    };
    const endless = new Endless();
    await expect(gradeAll([endless, broken])).rejects.toThrow('No grading process could be started.');
    expect(endless.tasks).toBe(1);
  });

  test('if it is told to, and does not grade the current submissions again', async () => {
    const workers = [new Endless(), new Endless()];
    const pool = new Pool<string>(COURSE, workers);
    const taken: string[] = [];
    const grading = pool.grade(jobsFor(names), ({ key }) => {
      taken.push(key);
    });
    while (workers.some(({ tasks }) => tasks === 0)) await new Promise(setImmediate);
    pool.end();
    await grading;
    expect(taken).toEqual([]);
    expect(workers.map(({ tasks }) => tasks)).toEqual([1, 1]);
  });
});
