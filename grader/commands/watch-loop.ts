import { isWrong } from '../core/is-wrong';
import type { Picture } from '../core/picture';
import type { ExerciseResult, SubmissionResult } from '../core/result';
import type { Submission } from '../core/submission';
import { MARGIN } from '../report/screen/columns';
import { renderScreen, type ScreenOptions } from '../report/screen/screen';
import { renderList, renderStatus } from '../report/screen/watch-screen';
import { wrap } from '../text/wrap';

/** A graded `exercises/`. */
export interface Graded {
  result: SubmissionResult;
  learner: Submission;
  options: Omit<ScreenOptions, 'columns'>;
  seconds: number;
  /** What was drawn, by exercise. Absent if there is nothing. */
  pictures?: Readonly<Record<string, readonly Picture[]>>;
}

/** An exercise with what was found on its mistake, and what was drawn of it. */
export interface Explained {
  exercise: ExerciseResult;
  pictures: readonly Picture[];
}

/** What the loop needs of the project and the terminal. */
export interface WatchActions {
  grade(): Promise<Graded>;
  /** Looks for more on the mistake that is shown. */
  explain(exercise: ExerciseResult): Promise<Explained | undefined>;
  /** @returns blocks of lines: the next hint for this exercise */
  hint(exercise: ExerciseResult): Promise<string[][]>;
  /** Puts a stub back. */
  reset(id: string): { changed: boolean; lines: string[] };
  /** Shows a screen in place of the one before. */
  show(screen: string): void;
  columns(): number;
  /** Shows the same in a page. Absent if there is none. */
  publish?: ((graded: Graded) => void) | undefined;
  /** What is said of the page on the screen. */
  pageNote?: string | undefined;
  /** Ends the command. */
  quit(): void;
}

/** The screens of `npm run watch` and what its keys do. */
export class WatchLoop {
  private graded: Graded | undefined;
  /** The exercise that is worked on. It is undefined if no keys are read: then the first open one is shown. */
  private worked: string | undefined;
  /** Blocks of lines below the screen. */
  private note: string[][] = [];
  /** Whether the note stays for the next run, which what it tells of sets off. */
  private isNoteKept = false;
  /** The exercise to reset if the next key is `y`. */
  private toReset: string | undefined;
  private isListed = false;
  private isGrading = false;
  private isStale = false;
  private hasEnded = false;

  /** @param keys whether keys are read */
  constructor(
    private readonly actions: WatchActions,
    private readonly keys: boolean,
  ) {}

  /** Grades and shows the screen. A call during another one makes it grade once more. */
  async grade(): Promise<void> {
    this.isStale = true;
    if (this.isGrading) return;
    this.isGrading = true;
    try {
      while (this.isStale) {
        this.isStale = false;
        this.graded = await this.actions.grade();
        this.actions.publish?.(this.graded);
        if (this.keys) this.worked ??= this.openAfter(undefined)?.id;
        this.isListed = false;
        if (!this.isNoteKept) this.note = [];
        this.isNoteKept = false;
        if (this.keys) this.draw();
      }
    } finally {
      this.isGrading = false;
    }
    const { graded } = this;
    const isMore = await this.explain();
    // A pipe keeps each screen: there is one for each save, which waits for what is found.
    if (isMore || (!this.keys && this.graded === graded)) this.draw();
  }

  /** Draws the screen again, for a terminal whose size has changed. */
  draw(): void {
    const { graded, keys, worked, actions, note } = this;
    if (!graded || this.hasEnded) return;
    const columns = actions.columns();
    const width = columns - 2 * MARGIN;
    const { result, learner, options, seconds, pictures } = graded;
    const blocks = [
      ...(this.isListed ? [renderList(result.exercises, worked, width)] : []),
      ...note.map((lines) => lines.flatMap((line) => wrap(line, width))),
      ...(actions.pageNote === undefined ? [] : [wrap(actions.pageNote, width)]),
      renderStatus(seconds, { keys, hints: options.hints }),
    ].map((block) => block.map((line) => `${' '.repeat(MARGIN)}${line}\n`).join(''));
    const screen = this.isListed
      ? ''
      : renderScreen(result, learner, { ...options, columns, watch: { exercise: worked } }, pictures);
    actions.show(`${screen}\n${blocks.join('\n')}`);
  }

  /** Does what a key is for. Other keys do nothing. */
  async press(key: string): Promise<void> {
    const { toReset } = this;
    this.toReset = undefined;
    this.note = [];
    this.isNoteKept = false;
    if (key === 'q') return this.end();
    if (toReset !== undefined) return this.answerReset(toReset, key === 'y');
    const wasListed = this.isListed;
    this.isListed = key === 'l' && !wasListed;
    switch (key) {
      case 'n':
        return this.goOn();
      case 'h':
        return this.giveHint();
      case 'x':
        return this.askReset();
      case 'l':
        return this.draw();
      case 'r':
        return this.grade();
      default:
        this.isListed = wasListed;
    }
  }

  private end(): void {
    this.hasEnded = true;
    this.actions.quit();
  }

  private async goOn(): Promise<void> {
    const next = this.openAfter(this.worked);
    if (!next || next.id === this.worked) {
      this.note = [['There is no other exercise to go on to.']];
      return this.draw();
    }
    this.worked = next.id;
    this.draw();
    if (await this.explain()) this.draw();
  }

  /**
   * Looks for more on the mistake that is shown.
   *
   * @returns whether something was found, for what is still shown by then
   */
  private async explain(): Promise<boolean> {
    const { graded } = this;
    const shown = () =>
      graded?.result.exercises.find(({ id }) => id === (this.worked ?? this.openAfter(undefined)?.id));
    const exercise = shown();
    const found = exercise?.tests.some(isWrong) ? await this.actions.explain(exercise) : undefined;
    if (!found || !graded || this.graded !== graded || shown() !== exercise) return false;
    const exercises = graded.result.exercises.map((one) => (one === exercise ? found.exercise : one));
    const pictures = { ...graded.pictures, [found.exercise.id]: found.pictures };
    this.graded = { ...graded, result: { ...graded.result, exercises }, pictures };
    this.actions.publish?.(this.graded);
    return true;
  }

  private async giveHint(): Promise<void> {
    const { worked, graded } = this;
    if (graded && !graded.options.hints) return;
    const exercise = graded?.result.exercises.find(({ id }) => id === worked);
    if (!exercise) return;
    const note =
      exercise.status === 'pass'
        ? [[`${exercise.id}: all of it is right, so there is nothing to hint at.`]]
        : await this.actions.hint(exercise);
    // Searching a change takes a while, in which n may have been pressed.
    if (this.worked !== worked) return;
    this.note = note;
    this.draw();
  }

  private askReset(): void {
    this.toReset = this.worked;
    if (this.worked === undefined) return;
    this.note = [[`Put the stub of exercises/${this.worked}.ts back? Your file is kept beside it. Press y or n`]];
    this.draw();
  }

  private answerReset(id: string, isConfirmed: boolean): void {
    if (isConfirmed) {
      const { changed, lines } = this.actions.reset(id);
      this.note = [lines];
      this.isNoteKept = changed;
    }
    this.draw();
  }

  /** The first open exercise after this one, in a circle; undefined if all are right. */
  private openAfter(id: string | undefined): ExerciseResult | undefined {
    const exercises = this.graded?.result.exercises ?? [];
    const at = exercises.findIndex((exercise) => exercise.id === id) + 1;
    return [...exercises.slice(at), ...exercises.slice(0, at)].find(({ status }) => status !== 'pass');
  }
}
