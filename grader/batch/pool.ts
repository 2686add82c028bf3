import type { SubmissionResult } from '../result/document';
import { Submission } from '../submission/submission';
import type { Task } from './messages';
import { type Worker, WorkerDied } from './worker';

/** Submissions in one task at most: enough to make the cost of a Jest run small, few enough to lose little when it dies. */
const MOST_TOGETHER = 40;

/** What is the same for all tasks of a run. */
export type Course = Omit<Task, 'submissions'>;

/** One submission to be graded, read when its turn comes. */
export interface Job<Key> {
  key: Key;
  read(): Submission | Promise<Submission>;
}

interface Batch<Key> {
  jobs: Job<Key>[];
  /** It was in flight when a worker died. */
  suspect: boolean;
}

/**
 * Grades submissions in several processes. When one of these dies, the submissions that it was grading are graded again, each
 * alone; one that kills a process when it is alone is the guilty one, and gets `guilty(…)` for its result.
 */
export class Pool<Key> {
  private readonly queue: Batch<Key>[] = [];
  private ended = false;

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
    const [worker] = this.workers;
    const nothing = new Submission('', {}, 'Nothing was handed in.');
    const [result] = (await worker?.grade({ ...this.course, submissions: [nothing] })) ?? [];
    if (result === undefined) throw new Error('The suites gave no result.');
    return JSON.parse(result) as SubmissionResult;
  }

  /** @param take gets each result, as JSON, as soon as it is there; `fatal` says what killed the worker when there is no result */
  async grade(
    jobs: Job<Key>[],
    take: (job: Job<Key>, result: { json: string } | { fatal: string }) => void,
  ): Promise<void> {
    const together = Math.max(1, Math.min(MOST_TOGETHER, Math.ceil(jobs.length / (4 * this.workers.length))));
    for (let start = 0; start < jobs.length; start += together) {
      this.queue.push({ jobs: jobs.slice(start, start + together), suspect: false });
    }
    await Promise.all(this.workers.map((worker) => this.keepBusy(worker, take)));
  }

  /** Ends all processes. What they were grading is lost, and nobody's fault. */
  end(): void {
    this.ended = true;
    this.queue.length = 0;
    for (const worker of this.workers) worker.end();
  }

  private async keepBusy(worker: Worker, take: Parameters<Pool<Key>['grade']>[1]): Promise<void> {
    for (let batch = this.queue.shift(); batch; batch = this.queue.shift()) {
      const { jobs, suspect } = batch;
      try {
        const submissions = await Promise.all(jobs.map((job) => job.read()));
        if (this.ended) return;
        const results = await worker.grade({ ...this.course, submissions });
        for (const [index, job] of jobs.entries()) take(job, { json: results[index] as string });
      } catch (error) {
        if (this.ended) return;
        if (!(error instanceof WorkerDied)) throw error;
        const [only] = jobs;
        if (suspect && only) take(only, { fatal: error.message });
        else this.queue.unshift(...jobs.map((job) => ({ jobs: [job], suspect: true })));
      }
    }
  }
}
