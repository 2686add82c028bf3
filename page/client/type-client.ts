import type { ShownProblem, TypeAnswer, TypeRequest } from '../worker/type-messages';

export type { ShownProblem };

/** The part of a worker that the client uses. */
export interface TypeWorker {
  postMessage(message: TypeRequest): void;
  terminate(): void;
  onmessage: ((event: { data: TypeAnswer }) => void) | null;
  onerror: ((event: unknown) => void) | null;
}

/** What the client tells the page. */
export interface TypeEvents {
  /** @param request the file and its texts as they were asked about */
  found(request: TypeRequest, problems: readonly ShownProblem[]): void;
  /** There is no answer. @param reason in words for the learner */
  failed(reason: string): void;
}

const AGAIN = 'Its objections are missing here. The verdict needs none of them. The next edit tries again.';
const MISSING = `TypeScript could not be loaded. ${AGAIN}`;
const SILENT = `TypeScript took too long. ${AGAIN}`;

/** Types can take any time. A file of an exercise takes 0.1 s, the first one two seconds more (two cores). */
const PATIENCE_MS = 30_000;

/** Asks a worker what TypeScript objects to. Of several questions only the latest one is answered. */
export class TypeClient {
  private worker: TypeWorker | undefined;
  private latest: TypeRequest | undefined;
  /** The number of the question that the worker has. */
  private asked: number | undefined;
  private number = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param start makes a worker */
  constructor(
    private readonly start: () => TypeWorker,
    private readonly events: TypeEvents,
  ) {}

  check(file: string, texts: Readonly<Record<string, string>>): void {
    this.number += 1;
    this.latest = { request: this.number, file, texts };
    if (this.asked === undefined) this.send();
  }

  private send(): void {
    const { latest } = this;
    if (!latest) return;
    this.worker ??= this.begin();
    this.asked = latest.request;
    this.worker.postMessage(latest);
    this.timer = setTimeout(() => this.fail(SILENT), PATIENCE_MS);
  }

  private begin(): TypeWorker {
    const worker = this.start();
    worker.onmessage = ({ data }) => {
      if ('isMissing' in data) {
        this.fail(MISSING);
        return;
      }
      clearTimeout(this.timer);
      this.asked = undefined;
      const { latest } = this;
      if (latest?.request !== data.request) this.send();
      else {
        this.latest = undefined;
        this.events.found(latest, data.problems);
      }
    };
    worker.onerror = () => this.fail(MISSING);
    return worker;
  }

  /** Ends a worker that failed or is silent. Another one gets what was written since, or else the next question. */
  private fail(reason: string): void {
    clearTimeout(this.timer);
    this.worker?.terminate();
    this.worker = undefined;
    const isLatest = this.latest?.request === this.asked;
    this.asked = undefined;
    if (!isLatest) {
      this.send();
      return;
    }
    this.latest = undefined;
    this.events.failed(reason);
  }
}
