import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { errorCode } from '../core/error-code';
import { MAX_WALL_FACTOR } from '../core/limits';
import { SuiteFailure } from '../core/suite-failure';
import { CrashReason } from './crash-reason';
import type { Reply, Task } from './messages';
import type { SerializedResult } from './serialized-result';
import { type Worker, WorkerDied, WorkerFailed } from './worker';

/**
 * A worker without a message for this time, in addition to the wall clock of a test, is ended: it may hang where no
 * guard applies. It sends one between tests.
 */
const MAX_SILENCE_MS = 30_000;

/** Submissions for one process. A new process bounds leaks of memory, and has to load the suites. */
const MAX_SUBMISSIONS = 800;

/**
 * Options that limit memory: a small young generation, and garbage collections by worker-main.ts. These use one
 * thread, because each core runs a worker. The files and results of a task are alive until its end: with 8 MiB in place
 * of 16 a worker takes 2 % more processor time, and 15 MiB less memory (`npm run bench -- class`).
 */
const NODE_OPTIONS = ['--max-semi-space-size=16', '--max-old-space-size=512', '--expose-gc', '--single-threaded-gc'];

/**
 * Bytes of memory, beside that of a VM, with which a process is replaced after its task. It takes some 300 MiB. What
 * native code has used once, for an unusual file, it keeps.
 */
const MAX_MEMORY_BYTES = 512 * 1024 * 1024;

/** Errors of sending to a process that has ended. Its `close` event follows, and is handled there. */
const DISCONNECTED_CODES = ['ERR_IPC_CHANNEL_CLOSED', 'EPIPE', 'ECONNRESET'];

interface Running {
  child: ChildProcess;
  crashReason: CrashReason;
}

/** A grading process. After a crash or failure the next task gets a new one. */
export class WorkerProcess implements Worker {
  private running: Running | undefined;
  private graded = 0;
  private isOver = false;
  /** Memory of the process in bytes, at its last reply. */
  memory = 0;

  /**
   * @param script the program of the process
   * @param silence milliseconds without a message after which it is ended, in addition to the task's wall clock
   */
  constructor(
    private readonly script = path.join(__dirname, 'worker-main.cjs'),
    private readonly silence = MAX_SILENCE_MS,
  ) {}

  async grade(task: Task): Promise<SerializedResult[]> {
    const reply = await this.request(task);
    const failure = failureOf(reply);
    if (failure !== undefined || reply.kind !== 'graded') {
      this.drop();
      throw failure;
    }
    this.memory = reply.memory;
    this.graded += task.submissions.length;
    if (this.graded >= MAX_SUBMISSIONS || this.memory > MAX_MEMORY_BYTES + task.limits.memoryBytes) this.drop();
    return reply.results;
  }

  end(): void {
    this.isOver = true;
    this.drop();
  }

  private drop(): void {
    this.running?.child.kill('SIGKILL');
    this.running = undefined;
    this.graded = 0;
  }

  /** @throws Error if this worker was ended, or the system cannot start a process */
  private start(): Running {
    if (this.isOver) throw new Error('Grading was ended.');
    if (this.running) return this.running;
    const child = startProcess(this.script);
    // A process that ends between two tasks is replaced without an error.
    child.once('exit', () => {
      if (this.running?.child === child) this.drop();
    });
    this.running = { child, crashReason: new CrashReason(child.stderr) };
    return this.running;
  }

  private request(task: Task): Promise<Reply> {
    const limit = this.silence + MAX_WALL_FACTOR * task.limits.wallMs;
    return new Promise((resolve, reject) => {
      const { child, crashReason } = this.start();
      let silence: NodeJS.Timeout;
      const listen = () => {
        clearTimeout(silence);
        silence = setTimeout(() => die(`it did not answer for ${limit / 1000} s`), limit);
      };
      const over = (settle: () => void) => {
        clearTimeout(silence);
        child.off('message', hear).off('close', close).off('error', fail);
        settle();
      };
      const hear = (reply: Reply) => {
        if (reply.kind === 'alive') listen();
        else over(() => resolve(reply));
      };
      const die = (cause: string) => {
        this.drop();
        over(() => reject(new WorkerDied(cause)));
      };
      // `exit` may come before the last output of the process; `close` does not.
      const close = (code: number | null, signal: string | null) =>
        die(`${signal ?? `exit code ${code}`}${crashReason}`);
      const fail = (error: Error) => {
        if (DISCONNECTED_CODES.includes(errorCode(error) ?? '')) return;
        this.drop();
        over(() => reject(startError(error)));
      };
      child.on('message', hear).on('close', close).on('error', fail);
      listen();
      // A process without an id was not started. Its `error` event follows.
      if (child.pid === undefined) return;
      child.send(task, (error) => {
        if (error) fail(error);
      });
    });
  }
}

/** @throws Error if the system refuses at once */
function startProcess(script: string): ChildProcess {
  try {
    const child = fork(script, {
      serialization: 'advanced',
      execArgv: NODE_OPTIONS,
      // Output of workers is not shown. Standard error is read for the reason of a crash.
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    // Requests have their own listener. Without this one Node would throw an error between two requests.
    child.on('error', () => {});
    return child;
  } catch (error) {
    throw startError(error as Error);
  }
}

function startError({ message }: Error): Error {
  return new Error(
    `No grading process could be started (${message}). Free memory or processes, then run the command again.`,
  );
}

function failureOf(reply: Reply): Error | undefined {
  if (reply.kind === 'broken') return new WorkerFailed(reply.message);
  if (reply.kind === 'graded' && reply.graderErrors.length > 0) return new SuiteFailure(reply.graderErrors);
  return undefined;
}
