import { setTimeout as pause } from 'node:timers/promises';
import { type JobsOptions, Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { printLines } from '../grader/report/screen/print-lines';
import { URGENCIES, type Urgency } from './gradebook';
import { queueName } from './submission-key';

/** What a job carries. The files are in the gradebook. */
export interface JobData {
  v: 1;
  key: string;
  /** It has a grade, and another host is to grade it once more. */
  isAudit?: true;
}

/** Completed jobs are forgotten: what a key's grade is, the gradebook knows. */
const JOB_OPTIONS: JobsOptions = {
  attempts: 3,
  backoff: { type: 'exponential', delay: 5_000, jitter: 0.5 },
  removeOnComplete: { age: 3_600, count: 1_000 },
  removeOnFail: { age: 14 * 24 * 3_600 },
};

/** From here on a submitter waits until there is room. */
const MAX_WAITING = 200_000;
const MAX_MEMORY_SHARE = 0.8;
const ROOM_PAUSE_MS = 1_000;

/** How often a request is repeated while Redis does not answer. It takes some seconds. */
const RETRIES = 20;

/** Redis answers within this time when a command begins. */
const ANSWER_MS = 5_000;

/**
 * Connects to Redis.
 *
 * @param isPatient repeats requests for ever, as hosts do
 */
export function connectRedis(address: string, isPatient: boolean): Redis {
  const redis = new Redis(address, { maxRetriesPerRequest: isPatient ? null : RETRIES });
  // Lost connections are renewed.
  redis.on('error', () => {});
  return redis;
}

/** @throws Error in one line if Redis does not answer, or may drop jobs to save memory */
export async function checkRedis(redis: Redis): Promise<void> {
  const where = `${redis.options.host}:${redis.options.port}`;
  const policy = await Promise.race([
    memoryFact(redis, 'maxmemory_policy').catch(({ message }: Error) => refuse(redis, `refuses (${message})`)),
    pause(ANSWER_MS).then(() => undefined),
  ]);
  if (policy === 'noeviction') return;
  if (policy === undefined) refuse(redis, 'does not answer');
  redis.disconnect();
  throw new Error(
    `The queue at ${where} drops jobs when its memory is full (maxmemory-policy ${policy}). ` +
      'Set maxmemory-policy noeviction there.',
  );
}

function refuse(redis: Redis, does: string): never {
  redis.disconnect();
  throw new Error(`The queue at ${redis.options.host}:${redis.options.port} ${does}. Start it, or change its address.`);
}

async function memoryFact(redis: Redis, name: string): Promise<string> {
  return new RegExp(`^${name}:(.*?)\r?$`, 'm').exec(await redis.info('memory'))?.[1] ?? '';
}

/** The queue of one version. */
export class JobQueue {
  readonly queue: Queue<JobData>;

  constructor(
    private readonly redis: Redis,
    readonly version: string,
  ) {
    this.queue = new Queue<JobData>(queueName(version), {
      connection: redis,
      skipMetasUpdate: false,
      streams: { events: { maxLen: 1_000 } },
    });
    this.queue.on('error', () => {});
  }

  /**
   * Adds jobs. A key that waits is not added again; a more urgent one is moved forward.
   *
   * @throws Error in one line if Redis is full
   */
  async add(keys: readonly string[], urgency: Urgency): Promise<void> {
    await this.waitForRoom();
    const opts = { ...JOB_OPTIONS, priority: URGENCIES[urgency] };
    await this.explainFull(() =>
      this.queue.addBulk(keys.map((key) => ({ name: 'grade', data: { v: 1, key }, opts: { ...opts, jobId: key } }))),
    );
  }

  /** Adds second gradings of keys that have a grade. They come last. */
  async addAudits(keys: readonly string[]): Promise<void> {
    const opts = { ...JOB_OPTIONS, priority: URGENCIES.regrade };
    await this.explainFull(() =>
      this.queue.addBulk(
        keys.map((key) => ({
          name: 'audit',
          data: { v: 1, key, isAudit: true },
          opts: { ...opts, jobId: `audit-${key}` },
        })),
      ),
    );
  }

  /** Adds jobs again that the queue has lost, or believes to be over. Those that wait or run stay. */
  async addLost(keys: readonly string[], urgency: Urgency): Promise<number> {
    let lost = 0;
    for (const key of keys) {
      const state = await this.queue.getJobState(key);
      if (state === 'completed') await this.queue.remove(key);
      if (state !== 'completed' && state !== 'unknown') continue;
      await this.add([key], urgency);
      lost += 1;
    }
    return lost;
  }

  /** Removes the jobs that failed for good, so that these keys can be tried again. */
  async forgetFailed(keys: readonly string[]): Promise<void> {
    for (const key of keys) if ((await this.queue.getJobState(key)) === 'failed') await this.queue.remove(key);
  }

  /** Gives jobs that wait a more urgent place. */
  async hasten(keys: readonly string[], urgency: Urgency): Promise<void> {
    const priority = URGENCIES[urgency];
    for (const key of keys) {
      const job = await this.queue.getJob(key);
      if (job && job.priority > priority && (await job.getState()) === 'prioritized')
        await job.changePriority({ priority });
    }
  }

  /** Removes a job that waits. One that runs stays, and its grade does no harm. */
  async removeWaiting(keys: readonly string[]): Promise<void> {
    for (const key of keys) if ((await this.queue.getJobState(key)) === 'prioritized') await this.queue.remove(key);
  }

  /** The jobs that failed for good, each with its reason. */
  async failed(): Promise<Map<string, string>> {
    const jobs = await this.queue.getFailed();
    return new Map(jobs.flatMap((job) => (job?.id === undefined ? [] : [[job.id, job.failedReason ?? '']])));
  }

  private async waitForRoom(): Promise<void> {
    for (let isTold = false; ; isTold = true) {
      const [used, most] = [await this.bytes('used_memory'), await this.bytes('maxmemory')];
      const waiting = await this.queue.getJobCountByTypes('prioritized', 'wait');
      const isFull = most > 0 && used > MAX_MEMORY_SHARE * most;
      if (!isFull && waiting < MAX_WAITING) return;
      if (!isTold)
        printLines(
          isFull ? 'Redis is nearly full. Waiting for room.' : `${waiting} submissions wait. Waiting for room.`,
        );
      // What waits makes room when it is graded. Nothing else does.
      if (waiting === 0) return;
      await pause(ROOM_PAUSE_MS);
    }
  }

  private async bytes(name: string): Promise<number> {
    return Number(await memoryFact(this.redis, name));
  }

  private async explainFull<T>(task: () => Promise<T>): Promise<T> {
    try {
      return await task();
    } catch (error) {
      if (!(error as Error).message.includes('OOM')) throw error;
      throw new Error('Redis is full. Raise its maxmemory, or wait, then run the same command again.');
    }
  }

  close(): Promise<void> {
    return this.queue.close();
  }
}
