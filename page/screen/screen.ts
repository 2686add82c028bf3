import { html } from '../../grader/report/page/html';
import type { JudgeClient } from '../client/judge-client';
import { TypeClient, type TypeWorker } from '../client/type-client';
import { askToKeep } from './ask-to-keep';
import { Editor } from './editor';
import { element, show } from './element';
import { pointsOf, renderExerciseList } from './exercise-list';
import { bindFiles } from './files';
import { nextHint } from './hint-steps';
import { filesOf, Judging } from './judging';
import { renderLesson } from './lesson';
import { keepOffline } from './offline';
import type { PageData, PageExercise } from './page-data';
import { type Drawing, Pictures } from './pictures';
import { Types } from './types';
import { renderVerdict, verdictSentence } from './verdict';
import type { Work } from './work';

/** Milliseconds without a key after which what was typed is judged, and after which a screen reader is told. */
const TYPING_MS = 400;
const QUIET_MS = 2_000;

/** What the page loads when it is first used. */
export interface ScreenLoaders {
  loadDrawing: () => Promise<Drawing>;
  startTypeWorker: () => TypeWorker;
}

/** Ties the parts of the page together. */
export class Screen {
  private current = '';
  private readonly ids: readonly string[];
  private readonly judging: Judging;
  private readonly editor: Editor;
  private readonly pictures: Pictures;
  private readonly types: Types;
  private typing: ReturnType<typeof setTimeout> | undefined;
  private quiet: ReturnType<typeof setTimeout> | undefined;
  private hasVerdict = false;
  /** Ctrl+Enter was pressed: the next verdict is told at once, and has the focus. */
  private isAsked = false;

  constructor(
    private readonly data: PageData,
    private readonly work: Work,
    client: JudgeClient,
    { loadDrawing, startTypeWorker }: ScreenLoaders,
  ) {
    this.ids = data.exercises.map(({ id }) => id);
    const files = () => filesOf(this.ids, (id) => work.text(id));
    this.judging = new Judging(client, this.ids, files, (id) => this.showOutcome(id));
    this.pictures = new Pictures(client, files, loadDrawing);
    this.editor = new Editor(element('editor'), { changed: (text) => this.changed(text), judge: () => this.judge() });
    this.types = new Types(
      this.editor,
      () => Object.fromEntries(this.ids.map((id) => [`${id}.ts`, work.text(id)])),
      (onProblems) => new TypeClient(startTypeWorker, onProblems),
    );
  }

  start(): void {
    element('judge').addEventListener('click', () => this.judge());
    element('course').textContent = this.data.assignment;
    element('hint').hidden = !this.data.hasHints;
    element('hint').addEventListener('click', () => this.hint());
    element('reset').addEventListener('click', () => this.replace(this.current, this.work.stub(this.current)));
    element('bring-back').addEventListener('click', () => {
      const text = this.work.versions(this.current).at(-1);
      if (text !== undefined) this.replace(this.current, text);
    });
    bindFiles(
      this.ids,
      this.work,
      (id, text) => this.replace(id, text),
      (text) => this.notice(text),
    );
    addEventListener('hashchange', () => this.follow());
    addEventListener('storage', ({ key, newValue }) => {
      const id = this.work.takeFromOtherTab(key, newValue);
      if (id !== undefined) this.takeFromOtherTab(id);
    });
    // On a phone the list would stand before the exercise.
    element('list').toggleAttribute('open', matchMedia('(min-width: 700px)').matches);
    this.follow();
    this.judging.judge(undefined);
    this.judging.prefer(this.current);
    if (this.work.isNewer)
      this.notice('Your work was kept by a newer version of this page. Reload it: what you write here is not kept.');
    else if (!this.work.isKept) this.notice('This browser keeps nothing: export your work before you close the page.');
  }

  /** Opens what the address names: an exercise, and a line of it. */
  private follow(): void {
    const [id = '', line] = location.hash.slice(1).split(':');
    const known = this.ids.includes(id) ? id : this.current || this.firstOpen();
    if (known !== this.current) this.open(known);
    if (line !== undefined) this.editor.goTo(Number(line));
    // The same link can be followed again, and a link within the page is no address of an exercise.
    if (id !== '') history.replaceState(null, '', `#${known}`);
  }

  private firstOpen(): string {
    return this.ids.find((id) => this.work.text(id) === this.work.stub(id)) ?? this.ids[0] ?? '';
  }

  private open(id: string): void {
    this.current = id;
    const exercise = this.exercise();
    document.title = `${id} · gradkata`;
    show(element('lesson'), renderLesson(exercise?.lesson ?? ''));
    element('hints').textContent = '';
    this.editor.open(this.work.text(id), `exercises/${id}.ts`);
    this.judging.prefer(id);
    this.showOutcome(id);
  }

  /** What would make the first verdict wait is loaded behind it. */
  private loadRest(): void {
    if (this.hasVerdict) return;
    this.hasVerdict = true;
    keepOffline((load) => this.notice('A new version of this page is there.', 'Load it', load)).catch(() => {});
  }

  private exercise(): PageExercise | undefined {
    return this.data.exercises.find(({ id }) => id === this.current);
  }

  private changed(text: string): void {
    this.work.write(this.current, text);
    askToKeep();
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.judging.judge(this.current), TYPING_MS);
    this.showVersions();
  }

  private judge(): void {
    clearTimeout(this.typing);
    this.isAsked = true;
    this.judging.judge(this.current);
  }

  private hint(): void {
    const exercise = this.exercise();
    if (exercise) element('hints').textContent = nextHint(exercise, this.judging.outcomes.get(this.current));
  }

  private replace(id: string, text: string): void {
    this.work.replace(id, text);
    if (id === this.current) this.editor.take(text);
    this.showVersions();
    this.judging.judge(id);
  }

  private takeFromOtherTab(id: string): void {
    if (id === this.current) this.editor.take(this.work.text(id));
    this.notice(`${id} was changed in another tab. Its text is shown here, too.`);
    this.judging.judge(id);
  }

  private showOutcome(id: string): void {
    const { outcomes } = this.judging;
    show(element('exercises'), renderExerciseList(this.data.chapters, outcomes, this.current));
    const { score, maxScore, isComplete } = pointsOf(this.data.counted, outcomes);
    element('points').textContent = isComplete ? `${score} / ${maxScore} points` : 'Judging …';
    element('bar').style.width = `${maxScore === 0 ? 0 : (100 * score) / maxScore}%`;
    if (id !== this.current) return;
    const { current, data, work } = this;
    const outcome = outcomes.get(current);
    element('title').textContent = outcome?.kind === 'result' ? `${current} · ${outcome.result.title}` : current;
    show(element('verdict'), renderVerdict(outcome, current, work.text(current), data.seed));
    this.showVersions();
    const exercise = this.exercise();
    if (exercise) void this.pictures.update(exercise, outcome);
    if (outcome?.kind === 'result' && outcome.isExplained) this.types.check(current);
    if (outcome) this.loadRest();
    this.announce();
    if (this.isAsked && outcome) element('verdict').focus();
    this.isAsked = false;
  }

  /** Tells a screen reader the verdict: at once if it was asked for, else after a while without keys. */
  private announce(): void {
    clearTimeout(this.quiet);
    const { current } = this;
    const tell = () => {
      element('live').textContent = verdictSentence(this.judging.outcomes.get(current), current);
    };
    if (this.isAsked) tell();
    else this.quiet = setTimeout(tell, QUIET_MS);
  }

  private showVersions(): void {
    element('bring-back').hidden = this.work.versions(this.current).length === 0;
  }

  /** Shows a message above the exercise, with a button if there is something to do. */
  private notice(text: string, label?: string, act?: () => void): void {
    show(element('notice'), html`${text} ${label === undefined ? '' : html`<button type="button">${label}</button>`}`);
    if (act) element('notice').querySelector('button')?.addEventListener('click', act);
  }
}
