import type { ExerciseFile } from '../../grader/core/submission';
import { html, trusted } from '../../grader/report/page/html';
import type { JudgeClient } from '../client/judge-client';
import { element, show } from './element';
import type { Outcome } from './judging';
import type { PageExercise } from './page-data';

/** The part of pictures.js that the page calls. */
export type Drawing = Pick<typeof import('../pictures/render-pictures'), 'renderPictures'>;

/** Shows pictures below the verdict. What draws them is large: it is loaded when the first ones are there. */
export class Pictures {
  private exercise = '';
  /** Counts requests: what was asked before the latest one is not shown. */
  private latest = 0;
  private drawing: Promise<Drawing> | undefined;

  /** @param load loads pictures.js */
  constructor(
    private readonly client: Pick<JudgeClient, 'judge'>,
    private readonly files: () => Record<string, ExerciseFile>,
    private readonly load: () => Promise<Drawing>,
  ) {}

  /** Draws an exercise whose verdict is complete. The pictures before stay until the new ones are there. */
  async update({ id, drawnWith }: PageExercise, outcome: Outcome | undefined): Promise<void> {
    this.latest += 1;
    const { latest } = this;
    if (id !== this.exercise || outcome?.kind !== 'result' || !isBegun(outcome)) show(element('pictures'), html``);
    this.exercise = id;
    if (outcome?.kind !== 'result' || !outcome.isExplained || !isBegun(outcome)) return;
    const text = await this.drawn(id, drawnWith);
    if (latest === this.latest) show(element('pictures'), trusted(text));
  }

  /** @returns HTML; none if there is nothing to draw, or if it cannot be drawn: no verdict depends on it */
  private async drawn(id: string, exercises: readonly string[]): Promise<string> {
    try {
      const submissions = [{ id: 'you', files: this.files() }];
      const { pictures, wasStopped } = await this.client.judge({ submissions, exercises, draw: id });
      if (pictures.length === 0 || wasStopped) return '';
      this.drawing ??= this.load();
      return await (await this.drawing).renderPictures(id, pictures);
    } catch {
      // Without a network it may not be there yet.
      this.drawing = undefined;
      return '';
    }
  }
}

function isBegun({ result }: Extract<Outcome, { kind: 'result' }>): boolean {
  return result.tests.some(({ status }) => status !== 'not-started' && status !== 'waiting');
}
