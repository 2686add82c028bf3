import { type Guard, WallClockError } from '../../grader/judge/guard';
import type { WorkerMessage } from './messages';

/**
 * The guard of a worker, which cannot end a native loop itself. It tells the page of each task, and the page ends the
 * worker if a task takes too long. The next worker is told which tasks were ended, and does not run them again. Tasks
 * are numbered in their order, which is the same each time: the judge has no clock by which it could change.
 */
export class WorkerGuard implements Guard {
  private request = 0;
  private task = 0;
  private stopped: readonly number[] = [];

  constructor(private readonly post: (message: WorkerMessage) => void) {}

  /** Begins to count the tasks of a request. */
  start(request: number, stopped: readonly number[]): void {
    this.request = request;
    this.task = 0;
    this.stopped = stopped;
  }

  run<T>(milliseconds: number, run: () => T): T {
    const { request, post } = this;
    this.task += 1;
    const { task } = this;
    if (this.stopped.includes(task)) throw new WallClockError(milliseconds);
    post({ kind: 'begin', request, task });
    try {
      return run();
    } finally {
      post({ kind: 'end', request, task });
    }
  }

  /** A browser does not tell processor time. Fuel and steps bound what a submission may take. */
  workedMs(): number {
    return 0;
  }
}
