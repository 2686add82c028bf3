import type { SubmissionResult } from '../core/result';
import { Submission } from '../core/submission';
import { SuiteFailure } from '../core/suite-failure';
import type { Task } from './messages';
import { jsonUnderId, type SerializedResult } from './serialized-result';
import { type Worker, WorkerDied, WorkerFailed } from './worker';

/** Submissions in one task at most: few enough to lose little when the worker dies, and to have little in memory. */
const MOST_TOGETHER = 20;

/** What is the same for all tasks of a run. */
export type Course = Omit<Task, 'submissions'>;

/** One submission to be graded, read when its turn comes. */
export interface Job<Key> {
  key: Key;
  read(): Submission | Promise<Submission>;
}

/**
 * What came of a submission: its result, the process that it ended also when it was alone (`fatal` says of what), or
 * that the grader threw over it also when it was alone (`broken` says what).
 */
export type Outcome = { sheet: SerializedResult } | Failure;
type Failure = { fatal: string } | { broken: string };

/** Gets what came of a job as soon as it is there, and the submission as it was read for that. */
export type Take<Key> = (job: Job<Key>, outcome: Outcome, graded: Submission) => void;

interface Batch<Key> {
  jobs: Job<Key>[];
  /** It was in flight when a worker died or failed. */
  suspect: boolean;
  /** Its submissions, once they are being read. */
  reading?: Promise<Submission[]>;
}

/** What everybody who hands in nothing has. */
const NOTHING = new Submission('', {}, 'Nothing was handed in.');

/**
 * Grades submissions in several processes. When one of these dies or fails, the submissions that it was grading are graded
 * again, each alone. One with which it happens again has no result, provided that a new process can grade nothing at all:
 * where that fails, too, the fault is the grader's or the machine's, and nobody is called guilty.
 */
export class Pool<Key> {
  private readonly queue: Batch<Key>[] = [];
  /** Workers that load the suites, until they have. */
  private readonly warming = new Map<Worker, Promise<unknown>>();
  /** Nothing more is graded. */
  private isOver = false;

  constructor(
    private readonly course: Course,
    private readonly workers: readonly Worker[],
  ) {}

  /**
   * What the tests are and what they are worth, as an answer that has nothing gets them: known before anything is graded.
   *
   * @throws Error when the suites cannot run
   */
  async plan(): Promise<SubmissionResult> {
    const [first, ...others] = this.workers;
    // Each has to load the suites. What is wrong with one comes to light when it has something to do.
    for (const worker of others)
      this.warming.set(
        worker,
        this.gradeNothing(worker).catch(() => []),
      );
    const [result] = first ? await this.gradeNothing(first) : [];
    if (result === undefined) throw new Error('The suites gave no result.');
    return JSON.parse(jsonUnderId('', result.json)) as SubmissionResult;
  }

  /** Grades until everything has come to something, or `end` is called. @throws Error of the grader itself, when all is quiet again */
  async grade(jobs: Job<Key>[], take: Take<Key>): Promise<void> {
    for (let start = 0; start < jobs.length; ) {
      // Fewer towards the end: no worker has a whole batch to do when all others are idle.
      const together = Math.min(MOST_TOGETHER, Math.ceil((jobs.length - start) / (3 * this.workers.length)));
      this.queue.push({ jobs: jobs.slice(start, start + together), suspect: false });
      start += together;
    }
    const errors: unknown[] = [];
    const busy = this.workers.map((worker) =>
      this.keepBusy(worker, take).catch((error: unknown) => {
        if (!this.isOver) errors.push(error);
        this.end();
      }),
    );
    await Promise.all(busy);
    if (errors.length > 0) throw errors[0];
  }

  /** Ends all processes, for good: what is in flight comes to nothing. */
  end(): void {
    this.isOver = true;
    this.queue.length = 0;
    for (const worker of this.workers) worker.end();
  }

  private async keepBusy(worker: Worker, take: Take<Key>): Promise<void> {
    await this.warming.get(worker);
    for (let batch = this.queue.shift(); batch; batch = this.queue.shift()) {
      const { jobs, suspect } = batch;
      const submissions = await this.read(batch);
      const coming = this.cameOf(worker, submissions);
      // Nobody waits for the next one while it is read. What is wrong with it is heard of when it is its turn.
      if (this.queue[0]) this.read(this.queue[0]).catch(() => {});
      const came = await coming;
      if (this.isOver) return;
      const hand = (index: number, outcome: Outcome) =>
        take(jobs[index] as Job<Key>, outcome, submissions[index] as Submission);
      if (Array.isArray(came)) for (const [index, sheet] of came.entries()) hand(index, { sheet });
      else if (!suspect) this.queue.unshift(...jobs.map((job) => ({ jobs: [job], suspect: true })));
      else {
        await this.gradeNothing(worker);
        if (!this.isOver) hand(0, came);
      }
    }
  }

  /** Results of submissions that are graded together, or what the worker came to. */
  private async cameOf(worker: Worker, submissions: Submission[]): Promise<SerializedResult[] | Failure> {
    try {
      const results = await worker.grade({ ...this.course, submissions });
      if (results.length === submissions.length) return results;
      throw new Error(`${submissions.length} submissions came to ${results.length} results.`);
    } catch (error) {
      if (error instanceof WorkerDied) return { fatal: error.message };
      if (error instanceof WorkerFailed || error instanceof SuiteFailure) return { broken: error.message };
      throw error;
    }
  }

  /** @throws Error when not even that can be graded */
  private async gradeNothing(worker: Worker): Promise<SerializedResult[]> {
    try {
      return await worker.grade({ ...this.course, submissions: [NOTHING] });
    } catch (error) {
      if (!(error instanceof WorkerDied)) throw error;
      throw new Error(
        `A process that grades ended although it had nothing to grade (${error.message}). Run npm ci, see that there is memory left, and run the command again.`,
      );
    }
  }

  /** Once, however often it is asked for. */
  private read(batch: Batch<Key>): Promise<Submission[]> {
    batch.reading ??= this.readAll(batch.jobs);
    return batch.reading;
  }

  /** One after another: an archive is in memory as a whole while it is read. */
  private async readAll(jobs: readonly Job<Key>[]): Promise<Submission[]> {
    const submissions: Submission[] = [];
    for (const job of jobs) if (!this.isOver) submissions.push(await job.read());
    return submissions;
  }
}
