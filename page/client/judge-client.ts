import type { Picture } from '../../grader/core/picture';
import type { ResultDocument } from '../../grader/core/result';
import type { JudgeRequest, WorkerMessage } from '../worker/messages';

/** The part of a worker that the client uses. */
export interface JudgeWorker {
  postMessage(message: JudgeRequest): void;
  terminate(): void;
  onmessage: ((event: { data: WorkerMessage }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
}

/** What a request comes to. */
export interface Answer {
  document: ResultDocument;
  /** Errors of the grader or of a suite. */
  graderErrors: readonly string[];
  /** What `draw` asks for. */
  pictures: readonly Picture[];
  /** True if a worker was ended on the way. The page then shows no verdict: the machine may have been busy. */
  wasStopped: boolean;
}

/** What a caller asks. */
export type Question = Pick<JudgeRequest, 'submissions' | 'exercises' | 'explain' | 'draw'> & {
  /** Called with a document to which `explain` may still add reasons. */
  onVerdict?: ((document: ResultDocument) => void) | undefined;
};

interface OpenRequest {
  question: Question;
  stopped: number[];
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** Thrown if the worker had to be ended where no task can be left out. */
export class StoppedError extends Error {}

/** Ends native loops only: fuel ends all others. It is long, because a tab may get little of a busy processor. */
const PATIENCE_MS = 15_000;

/**
 * Asks a worker for verdicts, one after the other. A worker that is silent for too long is ended: the next one answers
 * the same request without the task at which the first one was.
 */
export class JudgeClient {
  private worker: JudgeWorker | undefined;
  private hasStarted = false;
  private readonly waiting: OpenRequest[] = [];
  private number = 0;
  private task: number | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param start makes a worker */
  constructor(
    private readonly start: () => JudgeWorker,
    private readonly patienceMs = PATIENCE_MS,
  ) {}

  /** Starts a worker, so that the first question need not wait for it. */
  prepare(): void {
    if (!this.worker) this.begin();
  }

  /**
   * Asks for a verdict.
   *
   * @throws StoppedError if a worker was ended, and nothing can be said
   */
  judge(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ question, stopped: [], resolve, reject });
      this.prepare();
      if (this.waiting.length === 1 && this.hasStarted) this.send();
    });
  }

  private begin(): void {
    this.hasStarted = false;
    const worker = this.start();
    this.worker = worker;
    worker.onmessage = ({ data }) => {
      if (worker === this.worker) this.receive(data);
    };
    worker.onerror = ({ message = 'The worker cannot be loaded.' }) => {
      if (worker === this.worker) this.giveUp(new Error(message));
    };
  }

  private send(): void {
    const [open] = this.waiting;
    if (!open) return;
    this.number += 1;
    this.task = undefined;
    const { onVerdict: _, ...question } = open.question;
    this.worker?.postMessage({ ...question, request: this.number, stopped: open.stopped });
    this.watch();
  }

  private receive(message: WorkerMessage): void {
    this.watch();
    const [open] = this.waiting;
    if (message.kind === 'failed' && message.request === undefined) this.giveUp(new Error(message.message));
    else if (message.kind === 'ready') {
      this.hasStarted = true;
      this.send();
    } else if (open && message.request === this.number) this.receiveFor(open, message);
  }

  private receiveFor(open: OpenRequest, message: Exclude<WorkerMessage, { kind: 'ready' }>): void {
    switch (message.kind) {
      case 'begin':
        this.task = message.task;
        break;
      case 'end':
        this.task = undefined;
        break;
      case 'verdict':
        if (open.stopped.length === 0) open.question.onVerdict?.(message.document);
        break;
      case 'judged': {
        const { document, graderErrors, pictures } = message;
        this.next().resolve({ document, graderErrors, pictures, wasStopped: open.stopped.length > 0 });
        break;
      }
      case 'failed':
        this.next().reject(new Error(message.message));
        break;
    }
  }

  /** Takes the request that was answered, and sends the one behind it. */
  private next(): OpenRequest {
    const answered = this.waiting.shift() as OpenRequest;
    clearTimeout(this.timer);
    this.send();
    return answered;
  }

  /** Begins to wait for the next message, while a request is open. */
  private watch(): void {
    clearTimeout(this.timer);
    if (this.waiting.length > 0 && this.hasStarted) this.timer = setTimeout(() => this.stop(), this.patienceMs);
  }

  private stop(): void {
    this.worker?.terminate();
    const [open] = this.waiting;
    const { task } = this;
    if (open && task !== undefined && !open.stopped.includes(task)) open.stopped.push(task);
    else this.waiting.shift()?.reject(new StoppedError('The judge was stopped.'));
    this.begin();
  }

  /** No worker can be had: every request fails with the reason. The next one tries again. */
  private giveUp(error: Error): void {
    this.worker?.terminate();
    this.worker = undefined;
    clearTimeout(this.timer);
    for (const { reject } of this.waiting.splice(0)) reject(error);
  }
}
