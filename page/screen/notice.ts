import { html } from '../../grader/report/page/html';
import { show } from './element';

/** Messages above the exercise. */
export class Notice {
  private lasting = html``;
  private passing = html``;
  private act: (() => void) | undefined;

  constructor(private readonly place: HTMLElement) {
    place.addEventListener('click', ({ target }) => {
      if ((target as Element).closest('button')) this.act?.();
    });
  }

  /** Says what became of an action, until the next edit. */
  tell(text: string): void {
    this.passing = html`<p>${text}</p>`;
    this.update();
  }

  /** Says what holds as long as the page is open, with a button if there is something to do. */
  keep(text: string, label?: string, act?: () => void): void {
    this.lasting = html`<p>${text} ${label === undefined ? '' : html`<button type="button">${label}</button>`}</p>`;
    this.act = act;
    this.update();
  }

  /** The learner typed: what was said before has been read. */
  edited(): void {
    this.passing = html``;
    this.update();
  }

  private update(): void {
    show(this.place, html`${this.lasting}${this.passing}`);
  }
}
