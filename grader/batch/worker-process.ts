import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { errorCode } from '../core/error-code';
import { MAX_WALL_FACTOR } from '../core/limits';
import { SuiteFailure } from '../core/suite-failure';
import { CrashReason } from './crash-reason';
import type { Answer, Task } from './messages';
import type { SerializedResult } from './serialized-result';
import { type Worker, WorkerDied, WorkerFailed } from './worker';

/**
 * How long a worker may say nothing, in milliseconds, beside the wall clock of tests: it speaks after each row of tests, and
 * after each test that runs alone. This is for what no guard ends.
 */
const SILENCE = 30_000;

/**
 * Submissions that one process grades: should anything pile up after all, it ends with the process. A new one has to load the suites
 * again.
 */
const RETIRED_AFTER = 800;

/**
 * Options of Node that keep the memory of a process small: young objects have less room, and work.ts collects garbage now and then.
 * It does so without helpers: each core has a worker of its own to run.
 */
const MEMORY = ['--max-semi-space-size=8', '--expose-gc', '--single-threaded-gc'];

/** What sending says when the process has gone, or is going: that it has gone is heard in a moment. */
const GONE = ['ERR_IPC_CHANNEL_CLOSED', 'EPIPE', 'ECONNRESET'];

interface Running {
  child: ChildProcess;
  lastWords: CrashReason;
}

/** A process that grades. Made anew for the next task when it has died or failed. */
export class WorkerProcess implements Worker {
  private running: Running | undefined;
  private graded = 0;
  private isOver = false;
  /** Bytes that the process took when it last gave an answer. */
  memory = 0;

  /**
   * @param script what the process runs
   * @param silence milliseconds after which it is taken for dead, beside the wall clock of the task
   */
  constructor(
    private readonly script = path.join(__dirname, 'worker-main.cjs'),
    private readonly silence = SILENCE,
  ) {}

  async grade(task: Task): Promise<SerializedResult[]> {
    const answer = await this.ask(task);
    const failure = failureOf(answer);
    if (failure !== undefined || answer.kind !== 'graded') {
      this.drop();
      throw failure;
    }
    this.memory = answer.memory;
    this.graded += task.submissions.length;
    if (this.graded >= RETIRED_AFTER) this.drop();
    return answer.results;
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

  /** @throws Error when this worker was ended, or the system has no process for it */
  private start(): Running {
    if (this.isOver) throw new Error('Grading was ended.');
    if (this.running) return this.running;
    const child = startProcess(this.script);
    // One that ends between two tasks is nobody's fault.
    child.once('exit', () => {
      if (this.running?.child === child) this.drop();
    });
    this.running = { child, lastWords: new CrashReason(child.stderr) };
    return this.running;
  }

  private ask(task: Task): Promise<Answer> {
    const patience = this.silence + MAX_WALL_FACTOR * task.limits.wallMs;
    return new Promise((resolve, reject) => {
      const { child, lastWords } = this.start();
      let silence: NodeJS.Timeout;
      const listen = () => {
        clearTimeout(silence);
        silence = setTimeout(() => die(`it said nothing for ${patience / 1000} s`), patience);
      };
      const over = (settle: () => void) => {
        clearTimeout(silence);
        child.off('message', hear).off('close', close).off('error', fail);
        settle();
      };
      const hear = (answer: Answer) => {
        if (answer.kind === 'alive') listen();
        else over(() => resolve(answer));
      };
      const die = (cause: string) => {
        this.drop();
        over(() => reject(new WorkerDied(cause)));
      };
      // Not `exit`: what it wrote last has then not always arrived.
      const close = (code: number | null, signal: string | null) => die(`${signal ?? `exit code ${code}`}${lastWords}`);
      const fail = (error: Error) => {
        if (GONE.includes(errorCode(error) ?? '')) return;
        this.drop();
        over(() => reject(noProcess(error)));
      };
      child.on('message', hear).on('close', close).on('error', fail);
      listen();
      // Without a number it was never started: that is heard in a moment.
      if (child.pid === undefined) return;
      child.send(task, (error) => {
        if (error) fail(error);
      });
    });
  }
}

/** @throws Error when the system refuses at once */
function startProcess(script: string): ChildProcess {
  try {
    const child = fork(script, {
      serialization: 'advanced',
      execArgv: MEMORY,
      // Nothing that a worker prints is meant for people: what it has to say comes as messages, but for what it dies of.
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    // Whoever has asked for something hears of it; between two tasks nobody does.
    child.on('error', () => {});
    return child;
  } catch (error) {
    throw noProcess(error as Error);
  }
}

function noProcess({ message }: Error): Error {
  return new Error(
    `There is no process to grade in (${message}). Free memory or processes, and run the command again.`,
  );
}

function failureOf(answer: Answer): Error | undefined {
  if (answer.kind === 'broken') return new WorkerFailed(answer.message);
  if (answer.kind === 'graded' && answer.graderErrors.length > 0) return new SuiteFailure(answer.graderErrors);
  return undefined;
}
