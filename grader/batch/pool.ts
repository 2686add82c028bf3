import type { SubmissionResult } from '../core/result';
import { Submission } from '../core/submission';
import { SuiteFailure } from '../core/suite-failure';
import type { Course, Dispatcher, Failure, Job, Outcome, OutcomeListener } from './dispatcher';
import { jsonUnderId, type SerializedResult } from './serialized-result';
import { soundFiles } from './sound-files';
import { type Worker, WorkerDied, WorkerFailed } from './worker';

/** Submissions in one task. A crash costs the work on all of them, and memory holds all their texts. */
const MAX_TOGETHER = 20;

interface Group<Key> {
  jobs: Job<Key>[];
  /** It was being graded when a worker crashed or failed. */
  suspect: boolean;
  /** Its submissions, once reading has begun. */
  reading?: Promise<Submission[]>;
}

/** A submission without files. The grader must be able to grade it. */
const EMPTY_SUBMISSION = new Submission('', {}, 'Nothing was handed in.');

/**
 * Grades submissions in several processes. After a failure each submission of the task is graded again alone. If that
 * fails, too, a new process grades an empty submission. Only if this succeeds, the submission is the cause. If the
 * failure is a crash, it is graded once more, without the files that crash the process.
 */
export class Pool<Key> implements Dispatcher<Key> {
  private readonly queue: Group<Key>[] = [];
  /** Workers that are loading the suites. */
  private readonly loading = new Map<Worker, Promise<unknown>>();
  /** No further submission is graded. */
  private isOver = false;

  constructor(
    private readonly course: Course,
    private readonly workers: readonly Worker[],
  ) {}

  async plan(isForAll = true): Promise<SubmissionResult> {
    const [first, ...others] = this.workers;
    // All workers load the suites now. A failure of these shows up again with their first task.
    for (const worker of isForAll ? others : [])
      this.loading.set(
        worker,
        this.gradeEmpty(worker).catch(() => []),
      );
    const [result] = first ? await this.gradeEmpty(first) : [];
    if (result === undefined) throw new Error('The suites gave no result.');
    return JSON.parse(jsonUnderId('', result.json)) as SubmissionResult;
  }

  /** @throws Error of the grader itself, after all workers have stopped */
  async grade(jobs: Job<Key>[], onOutcome: OutcomeListener<Key>): Promise<void> {
    for (let start = 0; start < jobs.length; ) {
      // Groups get smaller towards the end, so that the workers finish at about the same time.
      const together = Math.min(MAX_TOGETHER, Math.ceil((jobs.length - start) / (3 * this.workers.length)));
      this.queue.push({ jobs: jobs.slice(start, start + together), suspect: false });
      start += together;
    }
    const errors: unknown[] = [];
    const busy = this.workers.map((worker) =>
      this.keepBusy(worker, onOutcome).catch((error: unknown) => {
        if (!this.isOver) errors.push(error);
        this.end();
      }),
    );
    await Promise.all(busy);
    if (errors.length > 0) throw errors[0];
  }

  /** Ends all processes. Submissions that are being graded get no outcome. */
  end(): void {
    this.isOver = true;
    this.queue.length = 0;
    for (const worker of this.workers) worker.end();
  }

  private async keepBusy(worker: Worker, onOutcome: OutcomeListener<Key>): Promise<void> {
    await this.loading.get(worker);
    for (let group = this.queue.shift(); group; group = this.queue.shift()) {
      const { jobs, suspect } = group;
      const submissions = await this.read(group);
      const coming = this.gradeTogether(worker, submissions);
      // Reads the next group meanwhile. An error of reading is thrown when it is that group's turn.
      if (this.queue[0]) this.read(this.queue[0]).catch(() => {});
      const outcome = await coming;
      if (this.isOver) return;
      const hand = (index: number, outcome: Outcome) =>
        onOutcome(jobs[index] as Job<Key>, outcome, submissions[index] as Submission);
      if (Array.isArray(outcome)) for (const [index, result] of outcome.entries()) hand(index, { result });
      else if (!suspect) this.queue.unshift(...jobs.map((job) => ({ jobs: [job], suspect: true })));
      else {
        await this.gradeEmpty(worker);
        const [submission] = submissions;
        const last = submission && 'crash' in outcome ? await this.gradeSoundFiles(worker, submission) : undefined;
        if (!this.isOver) hand(0, last ?? outcome);
      }
    }
  }

  /** Grades a submission without its files that crash the process. Undefined if there is no result in this way. */
  private async gradeSoundFiles(worker: Worker, submission: Submission): Promise<Outcome | undefined> {
    const sound = await soundFiles(submission, async (one) => {
      const outcome = await this.gradeTogether(worker, [one]);
      return 'crash' in outcome ? outcome.crash : undefined;
    });
    const outcome = sound && (await this.gradeTogether(worker, [sound]));
    const [result] = Array.isArray(outcome) ? outcome : [];
    return result && { result, hasCrashed: true };
  }

  /** Grades submissions in one task. */
  private async gradeTogether(worker: Worker, submissions: Submission[]): Promise<SerializedResult[] | Failure> {
    try {
      const results = await worker.grade({ ...this.course, submissions });
      if (results.length === submissions.length) return results;
      throw new Error(`Expected ${submissions.length} results of a worker, got ${results.length}.`);
    } catch (error) {
      if (error instanceof WorkerDied) return { crash: error.message };
      if (error instanceof WorkerFailed || error instanceof SuiteFailure) return { graderError: error.message };
      throw error;
    }
  }

  /** @throws Error if not even the empty submission can be graded */
  private async gradeEmpty(worker: Worker): Promise<SerializedResult[]> {
    try {
      return await worker.grade({ ...this.course, submissions: [EMPTY_SUBMISSION] });
    } catch (error) {
      if (!(error instanceof WorkerDied)) throw error;
      throw new Error(
        [
          `A grading process crashed without a submission (${error.message}).`,
          'Run npm ci, make sure that memory is free, and run the command again.',
        ].join(' '),
      );
    }
  }

  /** Reads the submissions of a group once. */
  private read(group: Group<Key>): Promise<Submission[]> {
    group.reading ??= this.readAll(group.jobs);
    return group.reading;
  }

  /** Reads one after another, because an archive is in memory as a whole while it is read. */
  private async readAll(jobs: readonly Job<Key>[]): Promise<Submission[]> {
    const submissions: Submission[] = [];
    for (const job of jobs) if (!this.isOver) submissions.push(await job.read());
    return submissions;
  }
}
