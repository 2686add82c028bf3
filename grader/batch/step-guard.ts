import path from 'node:path';
import { Worker } from 'node:worker_threads';

const [STEP, LIMIT_MS] = [0, 1];

/** Megabytes of the thread's heap. By default it could grow as that of the grader. */
const HEAP = { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1 };

/**
 * Ends this process if a step of grading works for too long: a compiler that hangs, for example. The guard of tests
 * does not reach native code, and the main thread does nothing else meanwhile, so a thread looks after it. It counts
 * processor time, which a busy machine does not use up. The thread takes 10 MiB (Node 20).
 */
export class StepGuard {
  /** The number of the step, and what it may take; 0 if no step is running. */
  private readonly shared = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));

  constructor() {
    const script = path.join(__dirname, 'step-guard.cjs');
    new Worker(script, { workerData: this.shared, execArgv: [], resourceLimits: HEAP }).unref();
  }

  /** A step begins. It may take so many milliseconds of processor time. */
  start(limitMs: number): void {
    Atomics.store(this.shared, LIMIT_MS, limitMs);
    Atomics.add(this.shared, STEP, 1);
  }

  /** The last step is over. */
  stop(): void {
    Atomics.store(this.shared, LIMIT_MS, 0);
  }
}
