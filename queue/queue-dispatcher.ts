import { setTimeout as pause } from 'node:timers/promises';
import type { Course, Dispatcher, Job, Outcome, OutcomeListener } from '../grader/batch/dispatcher';
import { Pool } from '../grader/batch/pool';
import { WorkerProcess } from '../grader/batch/worker-process';
import type { SubmissionResult } from '../grader/core/result';
import { Submission } from '../grader/core/submission';
import { printLines } from '../grader/report/screen/print-lines';
import type { Addresses } from './addresses';
import { Gradebook, type Settled, type Urgency } from './gradebook';
import { checkRedis, connectRedis, JobQueue } from './job-queue';
import { packFiles, unpackFiles } from './packed-files';
import { submissionKey } from './submission-key';
import { recordFailures, sweep } from './sweep';

/** Submissions that are handed in together. */
const MAX_TOGETHER = 100;

/** Keys that are asked for together. */
const MAX_ASKED = 500;

const ASK_PAUSE_MS = 100;
const SWEEP_MS = 60_000;
const FAILURES_MS = 2_000;

/** Without a host for so long, the submitter says so. */
const NO_HOST_MS = 10_000;

/** How a class is handed in. */
export interface SubmitOptions {
  urgency: Urgency;
  /** Per cent of the submissions that another host is to grade once more. */
  audit: number;
}

/** Has the hosts of a queue grade, and waits for their grades. */
export class QueueDispatcher<Key> implements Dispatcher<Key> {
  private readonly gradebook: Gradebook;
  private readonly redis;
  private readonly jobs: JobQueue;
  private readonly pending = new Map<string, Job<Key>[]>();
  private isOver = false;
  private closing: Promise<void> | undefined;

  constructor(
    private readonly course: Course,
    readonly version: string,
    addresses: Addresses,
    private readonly options: SubmitOptions,
  ) {
    this.gradebook = new Gradebook(addresses.gradebook);
    this.redis = connectRedis(addresses.queue, false);
    this.jobs = new JobQueue(this.redis, version);
  }

  /** @throws Error in one line if a server does not answer or is not fit */
  async check(): Promise<void> {
    await this.gradebook.check();
    await checkRedis(this.redis);
  }

  /** Hosts could answer wrongly, so a process of this machine tells the tests. It runs no learner's code. */
  async plan(): Promise<SubmissionResult> {
    const pool = new Pool<Key>(this.course, [new WorkerProcess()]);
    try {
      return await pool.plan(false);
    } finally {
      pool.end();
    }
  }

  async grade(given: Job<Key>[], onOutcome: OutcomeListener<Key>): Promise<void> {
    await this.submit(given);
    try {
      await this.wait(onOutcome);
    } finally {
      this.pending.clear();
    }
  }

  /** Hands in without waiting for grades. A key that waits, runs or has a grade is not taken again. */
  async submit(given: Job<Key>[]): Promise<void> {
    for (let start = 0; start < given.length && !this.isOver; start += MAX_TOGETHER)
      await this.handIn(given.slice(start, start + MAX_TOGETHER));
  }

  end(): void {
    this.isOver = true;
    void this.close();
  }

  /** Resolves when the connections are closed. */
  close(): Promise<void> {
    this.closing ??= this.disconnect();
    return this.closing;
  }

  private async disconnect(): Promise<void> {
    this.isOver = true;
    this.redis.disconnect();
    await Promise.all([this.jobs.close().catch(() => {}), this.gradebook.close()]);
  }

  private async handIn(given: readonly Job<Key>[]): Promise<void> {
    const { urgency } = this.options;
    const submissions = new Map<string, { key: string; learners: string[]; files: Buffer }>();
    for (const job of given) {
      const submission = await job.read();
      const key = submissionKey(this.version, submission);
      const same = submissions.get(key);
      if (same) same.learners.push(...job.ids);
      else submissions.set(key, { key, learners: [...job.ids], files: packFiles(submission) });
      this.pending.set(key, [...(this.pending.get(key) ?? []), job]);
    }
    const keys = [...submissions.keys()];
    await this.jobs.forgetFailed(keys);
    const before = await this.openBefore(
      keys,
      given.flatMap(({ ids }) => ids),
    );
    await this.gradebook.handIn(this.version, urgency, [...submissions.values()]);
    const graded = new Set((await this.gradebook.settled(keys)).map(({ key }) => key));
    const open = keys.filter((key) => !graded.has(key));
    await this.jobs.add(open, urgency);
    await this.jobs.hasten(
      open.filter((key) => before.waiting.has(key)),
      urgency,
    );
    await this.removeUnwanted(before.keys.filter((key) => !submissions.has(key)));
  }

  /** What these learners handed in before and has no grade, and those of the keys that wait already. */
  private async openBefore(keys: readonly string[], learners: readonly string[]) {
    const rows = await this.gradebook.query<{ key: string; learner: string }>(
      `select key, learner from handed_in where version = $1 and (key = any($2) or learner = any($3))
         and not exists (select from grades where grades.key = handed_in.key)`,
      [this.version, keys, learners],
    );
    const theirs = new Set(learners);
    return {
      keys: rows.filter(({ learner }) => theirs.has(learner)).map(({ key }) => key),
      waiting: new Set(rows.map(({ key }) => key)),
    };
  }

  /** Removes jobs that no learner's last submission needs any more. */
  private async removeUnwanted(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    const wanted = await this.gradebook.query<{ key: string }>('select key from handed_in where key = any($1)', [keys]);
    await this.jobs.removeWaiting(keys.filter((key) => !wanted.some((row) => row.key === key)));
  }

  private async wait(onOutcome: OutcomeListener<Key>): Promise<void> {
    const every = timers();
    const begin = performance.now();
    let hasHost = false;
    while (this.pending.size > 0 && !this.isOver) {
      const asked = [...this.pending.keys()].slice(0, MAX_ASKED);
      const settled = await this.gradebook.settled(asked);
      for (const one of settled) this.settle(one, onOutcome);
      if (this.isOver) return;
      await this.audit(settled);
      if (settled.length > 0) continue;
      // The next ones are asked for then. Each comes round.
      for (const key of asked) this.toTheEnd(key);
      if (!hasHost) hasHost = (await this.gradebook.hostsOf(this.version)).length > 0;
      if (!hasHost && performance.now() - begin > NO_HOST_MS)
        throw new Error(
          `No host grades version ${this.version.slice(0, 12)}: start npm run worker from this commit, ` +
            'with the same settings. The submissions wait.',
        );
      if (every('failures', FAILURES_MS)) await this.repair(() => recordFailures(this.gradebook, this.jobs));
      if (every('sweep', SWEEP_MS)) await this.repair(() => sweep(this.gradebook, this.jobs));
      await pause(ASK_PAUSE_MS);
    }
  }

  /** Without Redis, hosts cannot grade either. The next time may succeed. */
  private async repair(task: () => Promise<unknown>): Promise<void> {
    try {
      await task();
    } catch (error) {
      if (!this.isOver) printLines(`The queue does not answer (${(error as Error).message}). Waiting for it.`);
    }
  }

  private toTheEnd(key: string): void {
    const jobs = this.pending.get(key);
    this.pending.delete(key);
    if (jobs) this.pending.set(key, jobs);
  }

  private settle(settled: Settled, onOutcome: OutcomeListener<Key>): void {
    const { key, files } = settled;
    const outcome: Outcome = 'grade' in settled ? settled.grade : { graderError: settled.reason };
    const jobs = this.pending.get(key) ?? [];
    this.pending.delete(key);
    for (const job of jobs) {
      if (this.isOver) return;
      const submission = unpackFiles(files, key, this.version, this.course.limits.fileBytes);
      onOutcome(job, outcome, new Submission(job.ids[0] ?? '', submission.files, submission.fault));
    }
  }

  /** Has a share of the graded keys graded again. The key decides which ones. */
  private async audit(settled: readonly Settled[]): Promise<void> {
    const { audit } = this.options;
    const keys = settled.filter((one) => 'grade' in one && isChosen(one.key, audit)).map(({ key }) => key);
    if (keys.length > 0) await this.jobs.addAudits(keys);
  }
}

/** Tells whether a key is among so many per cent of all keys. */
function isChosen(key: string, percent: number): boolean {
  return Number.parseInt(key.slice(2, 8), 16) / 0x1000000 < percent / 100;
}

/** A clock for tasks that are due from time to time. The first time is after the first interval. */
function timers(): (name: string, interval: number) => boolean {
  const last = new Map<string, number>();
  return (name, interval) => {
    const now = performance.now();
    const before = last.get(name) ?? now;
    const isDue = now - before >= interval;
    if (isDue || !last.has(name)) last.set(name, now);
    return isDue;
  };
}
