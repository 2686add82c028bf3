import type { Course, Outcome } from '../grader/batch/dispatcher';
import { Pool } from '../grader/batch/pool';
import type { Worker } from '../grader/batch/worker';
import type { Submission } from '../grader/core/submission';

/**
 * Submissions in one task, as in a pool. A process begins with one, and takes twice as many after each task that it
 * ends: a host that dies soon loses little work, and has graded something before.
 */
const MAX_TOGETHER = 20;

/** After one start without an end, a submission is graded alone; after two, when its host does nothing else. */
const ALONE_AFTER = 1;
const EXCLUSIVE_AFTER = 2;

/** What a grading process has done. */
interface Lane {
  pool: Pool<Waiting>;
  /** Submissions in its next task. One: it has not ended a task yet. */
  together: number;
}

interface Waiting {
  key: string;
  submission: Submission;
  /** How often a host began to grade it, and did not end. */
  starts: number;
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
}

/**
 * Hands submissions to the grading processes of a host as they come in. One that was being graded when a host died is
 * graded alone the next time, so that others do not die with it.
 */
export class Desk {
  private readonly waiting: Waiting[] = [];
  private readonly pools = new Set<Pool<Waiting>>();
  private readonly loading: Promise<void>[] = [];
  private busy = 0;
  private isExclusive = false;
  private isOver = false;
  private wake: () => void = () => {};
  private change = this.nextChange();

  /**
   * @param processes number of grading processes
   * @param open makes one of them
   * @param begin called with the keys that are about to be graded, and awaited
   */
  constructor(
    private readonly course: Course,
    processes: number,
    private readonly open: () => Worker,
    private readonly begin: (keys: readonly string[]) => Promise<void>,
  ) {
    for (let lane = 0; lane < processes; lane += 1) {
      const pool = this.openPool();
      // A start is counted when grading begins, so the suites are loaded before.
      const loaded = pool.plan().then(() => {});
      this.loading.push(loaded);
      loaded.then(
        () => void this.runLane(pool),
        () => {},
      );
    }
  }

  /** Waits until all processes can grade. @throws Error if the suites cannot run here */
  async check(): Promise<void> {
    await Promise.all(this.loading);
  }

  /** Grades a submission. @throws Error if the system cannot start a process */
  grade(key: string, submission: Submission, starts: number): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ key, submission, starts, resolve, reject });
      this.changed();
    });
  }

  /** Ends all processes. What is being graded gets no outcome. */
  end(): void {
    this.isOver = true;
    for (const pool of this.pools) pool.end();
    this.changed();
  }

  private async runLane(pool: Pool<Waiting>): Promise<void> {
    const lane: Lane = { pool, together: 1 };
    while (!this.isOver) {
      const group = this.take(lane);
      if (!group) {
        await this.change;
        continue;
      }
      this.busy += 1;
      try {
        await this.begin(group.map(({ key }) => key));
        const jobs = group.map((one) => ({ key: one, ids: [], read: () => one.submission }));
        await lane.pool.grade(jobs, ({ key }, outcome) => key.resolve(outcome));
        lane.together = Math.min(2 * lane.together, MAX_TOGETHER);
      } catch (error) {
        // Those that have an outcome already do not hear of it.
        for (const one of group) one.reject(error);
        this.closePool(lane.pool);
        lane.pool = this.openPool();
      }
      this.busy -= 1;
      this.isExclusive = false;
      this.changed();
    }
  }

  /** The next submissions that this process is to grade together. Undefined if there are none now. */
  private take({ together }: Lane): Waiting[] | undefined {
    if (this.isExclusive) return undefined;
    // The first one takes longest, and a host that dies meanwhile is not its fault: no doubt is cast on it again.
    const fresh = together === 1 ? this.waiting.findIndex(({ starts }) => starts === 0) : -1;
    if (fresh >= 0) return this.waiting.splice(fresh, 1);
    const exclusive = this.waiting.findIndex((one) => one.starts >= EXCLUSIVE_AFTER);
    if (exclusive >= 0) {
      if (this.busy > 0) return undefined;
      this.isExclusive = true;
      return this.waiting.splice(exclusive, 1);
    }
    const alone = this.waiting.findIndex(({ starts }) => starts >= ALONE_AFTER);
    if (alone >= 0) return this.waiting.splice(alone, 1);
    return this.waiting.length > 0 ? this.waiting.splice(0, together) : undefined;
  }

  private openPool(): Pool<Waiting> {
    const pool = new Pool<Waiting>(this.course, [this.open()]);
    this.pools.add(pool);
    return pool;
  }

  private closePool(pool: Pool<Waiting>): void {
    pool.end();
    this.pools.delete(pool);
  }

  private changed(): void {
    this.wake();
    this.change = this.nextChange();
  }

  private nextChange(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }
}
