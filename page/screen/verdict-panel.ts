import { Announcer } from './announcer';
import { element, show } from './element';
import type { Outcome } from './judging';
import { nextOpen, renderNextStep } from './next-step';
import type { PageData } from './page-data';
import { renderVerdict, verdictSentence } from './verdict';

/** Shows the verdict on the open exercise, and what to do next. */
export class VerdictPanel {
  private id = '';
  /** The text of the verdict. The editor may hold a later one. */
  private text = '';
  private readonly announcer = new Announcer(element('live'));
  private readonly ids: readonly string[];

  constructor(
    private readonly data: Pick<PageData, 'exercises' | 'hasHints' | 'seed'>,
    private readonly outcomes: ReadonlyMap<string, Outcome>,
  ) {
    this.ids = data.exercises.map(({ id }) => id);
  }

  /**
   * Shows a new verdict, or another exercise.
   *
   * @param isAsked whether the learner asked for it: then it has the focus
   */
  take(id: string, text: string, isAsked: boolean): void {
    this.id = id;
    this.text = text;
    this.update();
    const outcome = this.outcomes.get(id);
    this.announcer.announce(verdictSentence(outcome, id), isAsked);
    if (isAsked && outcome) element('verdict').focus();
  }

  /** Shows it again: verdicts on other exercises change where to go on. */
  update(): void {
    const { id, text, outcomes } = this;
    const { seed, hasHints } = this.data;
    const outcome = outcomes.get(id);
    const next = nextOpen(this.ids, outcomes, id);
    element('title').textContent = outcome?.kind === 'result' ? `${id} · ${outcome.result.title}` : id;
    show(element('next'), renderNextStep(outcome, next, hasHints));
    show(element('verdict'), renderVerdict(outcome, { id, text, seed, next }));
  }
}
