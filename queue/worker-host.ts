import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { DelayedError, type Job, UnrecoverableError, Worker, type WorkerOptions } from 'bullmq';
import type { Course, Outcome } from '../grader/batch/dispatcher';
import type { Worker as GradingProcess } from '../grader/batch/worker';
import { WorkerProcess } from '../grader/batch/worker-process';
import type { Submission } from '../grader/core/submission';
import { printLines } from '../grader/report/screen/print-lines';
import type { Addresses } from './addresses';
import { Desk } from './desk';
import { Gradebook } from './gradebook';
import { checkRedis, connectRedis, type JobData } from './job-queue';
import { unpackFiles } from './packed-files';
import { proofPause } from './proof-pause';
import { gradingVersion, queueName, SUBMISSION_KEY } from './submission-key';

/** Submissions that a host takes for each of its processes: one task that runs, the next one that waits. */
const TAKEN_PER_PROCESS = 20;

/**
 * Starts after which a submission is given up. In all but two it was alone on its host, and the last ones had been up
 * for 2, 4 and 8 s before: nothing else ended them.
 */
const MAX_STARTS = 7;

const SIGN_MS = 5_000;
const AUDIT_PAUSE_MS = 2_000;

/** A job whose host does not renew its lock for 30 s is given to another host. */
const LOCKS = { lockDuration: 30_000, stalledInterval: 15_000 } as const;

/** Settings of a host. */
export interface HostOptions extends Partial<Pick<WorkerOptions, 'lockDuration' | 'stalledInterval'>> {
  /** Number of grading processes. */
  processes: number;
  /** Makes a grading process. */
  open?: () => GradingProcess;
  /** See `proofPause`. */
  proofMs?: number;
}

/**
 * Takes submissions out of the queue of its version, has processes grade them, and keeps the grades. This process never
 * works for long itself, or its locks would run out.
 */
export class WorkerHost {
  readonly id = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
  private readonly gradebook: Gradebook;
  private readonly redis;
  private readonly desk: Desk;
  private worker: Worker<JobData, string> | undefined;
  private signs: NodeJS.Timeout | undefined;
  private readyMs = 0;
  readonly version: string;

  constructor(
    private readonly course: Course,
    addresses: Addresses,
    private readonly options: HostOptions,
  ) {
    this.version = gradingVersion(course);
    this.gradebook = new Gradebook(addresses.gradebook);
    this.redis = connectRedis(addresses.queue, true);
    const open = options.open ?? (() => new WorkerProcess());
    this.desk = new Desk(course, options.processes, open, (keys) => this.gradebook.begin(keys, this.id));
  }

  /** @throws Error in one line if a server does not answer or is not fit, or the suites cannot run */
  async start(): Promise<void> {
    await Promise.all([this.gradebook.check(), checkRedis(this.redis), this.desk.check()]);
    this.readyMs = performance.now();
    const { processes, lockDuration = LOCKS.lockDuration, stalledInterval = LOCKS.stalledInterval } = this.options;
    const sign = () => this.gradebook.sign(this.id, this.version, processes);
    await sign();
    this.signs = setInterval(() => void sign().catch(() => {}), SIGN_MS);
    this.worker = new Worker<JobData, string>(queueName(this.version), (job, token) => this.process(job, token), {
      connection: this.redis,
      concurrency: processes * TAKEN_PER_PROCESS,
      lockDuration,
      stalledInterval,
      // The table of starts decides which submission ends its hosts. Others stall beside it through no fault of theirs.
      maxStalledCount: Number.MAX_SAFE_INTEGER,
    });
    this.worker.on('failed', (job, { message }) => printLines(`${job?.id ?? 'A job'} failed: ${message}`));
    // Redis does not answer, or a lock was lost. Both mend themselves.
    this.worker.on('error', () => {});
    await this.worker.waitUntilReady();
  }

  /** Takes nothing more, and ends when what was taken is graded. */
  async stop(): Promise<void> {
    clearInterval(this.signs);
    await this.worker?.close();
    await this.end();
  }

  /** Ends at once. What was taken is graded by another host. */
  async end(): Promise<void> {
    clearInterval(this.signs);
    this.desk.end();
    await this.gradebook.signOff(this.id).catch(() => {});
    await this.gradebook.close();
    this.redis.disconnect();
  }

  private async process(job: Job<JobData, string>, token: string | undefined): Promise<string> {
    const { key, isAudit } = checkedData(job);
    const { files, gradedBy, starts } = await this.gradebook.find(key);
    if (gradedBy !== undefined && !isAudit) return key;
    // Only another host can tell that this one is wrong. Without one, the audit waits.
    if (isAudit && gradedBy === this.id) await delay(job, token, AUDIT_PAUSE_MS);
    if (!isAudit && starts >= MAX_STARTS)
      throw new UnrecoverableError(
        `${starts} hosts ended while they graded it. If they were not stopped, its code is the cause.`,
      );
    // It must not take a place of those that can begin now.
    const pause = isAudit ? 0 : proofPause(starts, performance.now() - this.readyMs, this.options.proofMs);
    if (pause > 0) await delay(job, token, pause);
    const submission = this.unpack(files, key);
    const outcome = await this.desk.grade(key, submission, isAudit ? 0 : starts);
    await this.keep(key, outcome);
    if (isAudit)
      await this.gradebook.query('insert into audits (key, host) values ($1, $2) on conflict do nothing', [
        key,
        this.id,
      ]);
    return key;
  }

  private async keep(key: string, outcome: Outcome): Promise<void> {
    if ('graderError' in outcome) throw new UnrecoverableError(`The grader failed on it: ${outcome.graderError}`);
    if (!(await this.gradebook.keep(key, this.version, outcome, this.id)))
      printLines(`${key} was graded twice with different results. Both are kept: see npm run worker -- status`);
  }

  private unpack(files: Buffer | undefined, key: string): Submission {
    if (!files) throw new UnrecoverableError('Its files are not in the gradebook.');
    try {
      return unpackFiles(files, key, this.version, this.course.limits.fileBytes);
    } catch (error) {
      throw new UnrecoverableError((error as Error).message);
    }
  }
}

/** Puts a job back for a time. Another host may take it then. @throws DelayedError always */
async function delay(job: Job<JobData>, token: string | undefined, ms: number): Promise<never> {
  await job.moveToDelayed(Date.now() + ms, token);
  throw new DelayedError();
}

/** @throws UnrecoverableError if it is no job of the project */
function checkedData({ id, data }: Job<JobData>): JobData {
  const { v, key, isAudit, ...others } = { ...data } as Partial<JobData>;
  const isSound =
    v === 1 &&
    typeof key === 'string' &&
    SUBMISSION_KEY.test(key) &&
    id === (isAudit ? `audit-${key}` : key) &&
    Object.keys(others).length === 0;
  if (!isSound) throw new UnrecoverableError('The job is not one of this version of the grader.');
  return { v, key, ...(isAudit && { isAudit }) };
}
