import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { SuitesBroken } from '../jest/broken';
import type { Answer, Task } from './messages';
import { type Worker, WorkerDied } from './worker';

/** How long a worker may say nothing, in milliseconds. A test ends after `wallMs` at the latest: this is for what no guard ends. */
const SILENCE = 30_000;

/** Submissions that one process grades. Jest keeps some of what each run of it leaves behind; a new process takes half a second. */
const RETIRED_AFTER = 160;

/** A process that grades. Made anew for the next task when it has died. */
export class WorkerProcess implements Worker {
  private child: ChildProcess | undefined;
  private graded = 0;
  /** Bytes that the process took when it last gave an answer. */
  memory = 0;

  /**
   * @param script what the process runs
   * @param silence milliseconds after which it is taken for dead
   */
  constructor(
    private readonly script = path.join(__dirname, 'work.cjs'),
    private readonly silence = SILENCE,
  ) {}

  async grade(task: Task): Promise<string[]> {
    const answer = await this.ask(task);
    if (answer.kind === 'broken') throw new Error(answer.message);
    if (answer.breakdowns.length > 0) throw new SuitesBroken(answer.breakdowns);
    this.memory = answer.memory;
    this.graded += task.submissions.length;
    if (this.graded >= RETIRED_AFTER) this.end();
    return answer.results;
  }

  end(): void {
    this.child?.kill('SIGKILL');
    this.child = undefined;
    this.graded = 0;
  }

  private ask(task: Task): Promise<Exclude<Answer, { kind: 'alive' }>> {
    this.child ??= fork(this.script, {
      serialization: 'advanced',
      // Nothing that a worker prints is meant for people: what it has to say comes as messages.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const { child } = this;
    return new Promise((resolve, reject) => {
      let silence: NodeJS.Timeout;
      const listen = () => {
        clearTimeout(silence);
        silence = setTimeout(() => died(null, `it said nothing for ${this.silence / 1000} s`), this.silence);
      };
      const over = (settle: () => void, alive = false) => {
        clearTimeout(silence);
        child.off('message', hear);
        child.off('exit', died);
        child.off('error', fail);
        if (!alive) this.end();
        settle();
      };
      const hear = (answer: Answer) => {
        if (answer.kind === 'alive') listen();
        else over(() => resolve(answer), true);
      };
      const died = (code: number | null, signal: string | null) =>
        over(() => reject(new WorkerDied(signal ?? `exit code ${code}`)));
      const fail = (error: Error) => over(() => reject(new WorkerDied(error.message)));
      child.on('message', hear);
      child.on('exit', died);
      child.on('error', fail);
      listen();
      child.send(task, (error) => {
        if (error) fail(error);
      });
    });
  }
}
