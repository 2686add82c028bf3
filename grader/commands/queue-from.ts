import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Course, Dispatcher, Job } from '../batch/dispatcher';
import { openSubmission, type SubmissionSource } from '../intake/open';

/** Options of `npm run grade` about a queue. */
interface QueueOptions {
  queue?: string;
  gradebook?: string;
  urgency?: string;
  audit?: string;
  'no-wait'?: boolean;
  insecure?: boolean;
  fresh?: boolean;
}

/** What `queue/open-queue.ts` exports. The kata of a learner has no such file. */
interface QueueModule {
  openQueue(course: Course, options: object): Promise<QueueOfClass>;
}

type QueueOfClass = Dispatcher<SubmissionSource> & {
  submit(jobs: Job<SubmissionSource>[]): Promise<void>;
  close(): Promise<void>;
};

/** A queue that a class is handed to. */
interface OpenedQueue {
  isNoWait: boolean;
  open(course: Course): Promise<QueueOfClass>;
  /** Hands in without waiting for grades. */
  submit(sources: readonly SubmissionSource[], all: readonly string[], course: Course): Promise<void>;
}

const URGENCIES = ['learner', 'class', 'regrade'];

/**
 * The queue that the options ask for. Nothing of it is loaded otherwise.
 *
 * @param count number of submissions
 * @returns undefined if they ask for none
 * @throws Error in one line if the options do not fit together
 */
export function queueFrom(options: QueueOptions, count: number): OpenedQueue | undefined {
  const { queue, gradebook, insecure, urgency = count === 1 ? 'learner' : 'class', audit = '0' } = options;
  const isNoWait = options['no-wait'] ?? false;
  if (queue === undefined) {
    const alone = (['gradebook', 'urgency', 'audit', 'no-wait', 'insecure'] as const).find((name) => name in options);
    if (alone !== undefined) throw new Error(`--${alone} needs --queue, such as --queue redis://127.0.0.1:6379`);
    return undefined;
  }
  if (options.fresh)
    throw new Error('--fresh does not go with --queue: its gradebook has one grade for each submission, which stays.');
  if (!URGENCIES.includes(urgency))
    throw new Error(`Expected --urgency to be ${URGENCIES.join(', ')}, got "${urgency}".`);
  const percent = Number(audit);
  if (audit === '' || !(percent >= 0 && percent <= 100))
    throw new Error(`Expected --audit to be a number from 0 to 100, got "${audit}".`);
  const open = (course: Course) =>
    loadQueue(course.root).openQueue(course, { queue, gradebook, insecure, urgency, audit: percent });
  return {
    isNoWait,
    open,
    async submit(sources, all, course) {
      const opened = await open(course);
      try {
        const jobs = sources.map((one) => ({
          key: one,
          ids: [one.id],
          read: () => openSubmission(one, all, course.limits),
        }));
        await opened.submit(jobs);
      } finally {
        await opened.close();
      }
    },
  };
}

function loadQueue(root: string): QueueModule {
  const folder = path.join(root, 'queue');
  if (!existsSync(folder)) throw new Error('This copy of the kata has no queue/. Use --queue in the whole project.');
  require(path.join(folder, 'typescript.cjs'));
  return require(path.join(folder, 'open-queue.ts')) as QueueModule;
}
