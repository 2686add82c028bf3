/** Milliseconds without a key after which a screen reader is told. */
const QUIET_MS = 2_000;

/** Tells a screen reader the verdict. It must not speak at each key. */
export class Announcer {
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param place a live region */
  constructor(private readonly place: HTMLElement) {}

  /** @param isAsked whether the learner asked for the verdict: then it is told at once, else after a while */
  announce(sentence: string, isAsked: boolean): void {
    clearTimeout(this.timer);
    const tell = () => {
      this.place.textContent = sentence;
    };
    if (isAsked) tell();
    else this.timer = setTimeout(tell, QUIET_MS);
  }
}
