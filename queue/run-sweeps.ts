import { setTimeout as pause } from 'node:timers/promises';
import { printLines } from '../grader/report/screen/print-lines';
import type { Addresses } from './addresses';
import { Gradebook } from './gradebook';
import { checkRedis, connectRedis, JobQueue } from './job-queue';
import { openVersions, SWEEP_TIMES, type SweepTimes, type Swept, sweep } from './sweep';

/**
 * Sweeps the queues of all versions once, or again and again.
 *
 * @param every seconds between two sweeps; undefined for a single one
 * @returns the exit code
 */
export async function runSweeps(addresses: Addresses, every: number | undefined): Promise<number> {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGTERM', stop).once('SIGINT', stop);
  try {
    for (;;) {
      try {
        const { again, givenUp, hastened } = await sweepAll(addresses);
        printLines(`Handed to the queue again: ${again}. Given up: ${givenUp}. Moved to the front: ${hastened}.`);
      } catch (error) {
        if (every === undefined) throw error;
        printLines((error as Error).message);
      }
      if (every === undefined || stopping.signal.aborted) return 0;
      await pause(every * 1_000, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return 0;
    }
  } finally {
    process.off('SIGTERM', stop).off('SIGINT', stop);
  }
}

/** Sweeps the queues of all versions that have submissions without a grade. */
export async function sweepAll(addresses: Addresses, times: SweepTimes = SWEEP_TIMES): Promise<Swept> {
  const gradebook = new Gradebook(addresses.gradebook);
  const redis = connectRedis(addresses.queue, false);
  const all: Swept = { again: 0, givenUp: 0, hastened: 0 };
  try {
    await gradebook.check();
    await checkRedis(redis);
    for (const version of await openVersions(gradebook)) {
      const jobs = new JobQueue(redis, version);
      const swept = await sweep(gradebook, jobs, times);
      for (const name of Object.keys(all) as (keyof Swept)[]) all[name] += swept[name];
      await jobs.close();
    }
    return all;
  } finally {
    redis.disconnect();
    await gradebook.close();
  }
}
