import type { ShownProblem, TypeAnswer, TypeRequest } from '../worker/type-messages';

export type { ShownProblem };

/** The part of a worker that the client uses. */
export interface TypeWorker {
  postMessage(message: TypeRequest): void;
  terminate(): void;
  onmessage: ((event: { data: TypeAnswer }) => void) | null;
  onerror: ((event: unknown) => void) | null;
}

/** Types can take any time. A file of an exercise takes 0.1 s, the first one two seconds more (two cores). */
const PATIENCE_MS = 30_000;

/** Asks a worker what TypeScript objects to. Of several questions only the latest one is answered. */
export class TypeClient {
  private worker: TypeWorker | undefined;
  private latest: TypeRequest | undefined;
  private isBusy = false;
  private number = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param start makes a worker
   * @param onProblems called with the file and its texts as they were asked about
   */
  constructor(
    private readonly start: () => TypeWorker,
    private readonly onProblems: (request: TypeRequest, problems: readonly ShownProblem[]) => void,
  ) {}

  check(file: string, texts: Readonly<Record<string, string>>): void {
    this.number += 1;
    this.latest = { request: this.number, file, texts };
    if (!this.isBusy) this.send();
  }

  private send(): void {
    const { latest } = this;
    if (!latest) return;
    this.worker ??= this.begin();
    this.isBusy = true;
    this.worker.postMessage(latest);
    this.timer = setTimeout(() => this.end(), PATIENCE_MS);
  }

  private begin(): TypeWorker {
    const worker = this.start();
    worker.onmessage = ({ data: { request, problems } }) => {
      clearTimeout(this.timer);
      this.isBusy = false;
      const { latest } = this;
      if (latest?.request !== request) this.send();
      else {
        this.latest = undefined;
        this.onProblems(latest, problems);
      }
    };
    worker.onerror = () => this.end();
    return worker;
  }

  /** Ends a worker that failed or is silent. The next question starts another one. */
  private end(): void {
    clearTimeout(this.timer);
    this.worker?.terminate();
    this.worker = undefined;
    this.isBusy = false;
    this.latest = undefined;
  }
}
