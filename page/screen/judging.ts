import type { ExerciseResult } from '../../grader/core/result';
import type { ExerciseFile } from '../../grader/core/submission';
import { type JudgeClient, StoppedError } from '../client/judge-client';

/** What is known of an exercise. */
export type Outcome =
  | { kind: 'result'; result: ExerciseResult; isExplained: boolean }
  /** The worker was ended: that is no verdict. `isAgain` if that happened to the text before, too. */
  | { kind: 'stopped'; isAgain: boolean }
  /** The judge itself failed. */
  | { kind: 'failed'; message: string };

/** Judges one exercise after the other. Those that a change may concern are judged again, the changed one first. */
export class Judging {
  readonly outcomes = new Map<string, Outcome>();
  private queue: string[] = [];
  private isRunning = false;
  /** Counts changes: what was asked before the latest one is not shown. */
  private change = 0;

  /** @param onOutcome called with the exercise after each verdict */
  constructor(
    private readonly client: Pick<JudgeClient, 'judge'>,
    private readonly ids: readonly string[],
    private readonly files: () => Record<string, ExerciseFile>,
    private readonly onOutcome: (id: string) => void,
  ) {}

  /** Judges an exercise, and then those behind it, which may import it. Without one it judges all. */
  judge(id: string | undefined): void {
    this.change += 1;
    const first = id === undefined ? 0 : this.ids.indexOf(id);
    const concerned = this.ids.slice(Math.max(first, 0));
    this.queue = [...concerned, ...this.queue.filter((other) => !concerned.includes(other))];
    if (!this.isRunning) void this.run();
  }

  /** Judges this exercise before the others that wait. */
  prefer(id: string): void {
    if (this.queue.includes(id)) this.queue = [id, ...this.queue.filter((other) => other !== id)];
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    for (let id = this.queue.shift(); id !== undefined; id = this.queue.shift()) await this.ask(id);
    this.isRunning = false;
  }

  private async ask(id: string): Promise<void> {
    const { change } = this;
    const stopped = (): Outcome => ({ kind: 'stopped', isAgain: this.outcomes.get(id)?.kind === 'stopped' });
    const tell = (outcome: Outcome) => {
      if (change !== this.change && this.queue.includes(id)) return;
      this.outcomes.set(id, outcome);
      this.onOutcome(id);
    };
    try {
      const { document, graderErrors, wasStopped } = await this.client.judge({
        submissions: [{ id: 'you', files: this.files() }],
        exercises: [id],
        explain: true,
        onVerdict: ({ submissions }) => {
          const result = submissions[0]?.exercises[0];
          if (result) tell({ kind: 'result', result, isExplained: false });
        },
      });
      const result = document.submissions[0]?.exercises[0];
      const [error] = graderErrors;
      if (wasStopped) tell(stopped());
      else if (error !== undefined || !result) tell({ kind: 'failed', message: error ?? 'The judge gave no result.' });
      else tell({ kind: 'result', result, isExplained: true });
    } catch (error) {
      if (error instanceof StoppedError) tell(stopped());
      else tell({ kind: 'failed', message: (error as Error).message });
    }
  }
}

/** The files of the learner, as the judge takes them. */
export function filesOf(ids: readonly string[], text: (id: string) => string): Record<string, ExerciseFile> {
  return Object.fromEntries(ids.map((id) => [`${id}.ts`, { text: text(id) }]));
}
