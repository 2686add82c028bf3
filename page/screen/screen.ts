import type { JudgeClient } from '../client/judge-client';
import { TypeClient, type TypeWorker } from '../client/type-client';
import { askToKeep } from './ask-to-keep';
import { bindButtons } from './buttons';
import { Editor } from './editor';
import { element, show } from './element';
import { bindFiles } from './files';
import { nextHint } from './hint-steps';
import { filesOf, Judging } from './judging';
import { renderLesson } from './lesson';
import { Notice } from './notice';
import { keepOffline } from './offline';
import type { PageData, PageExercise } from './page-data';
import { type Drawing, Pictures } from './pictures';
import { showProgress } from './progress';
import { Types } from './types';
import { VerdictPanel } from './verdict-panel';
import type { Work } from './work';

/** Milliseconds without a key after which what was typed is judged. */
const TYPING_MS = 400;

/** Windows that are narrower have one column, in which the lists of exercises and the lesson are folded at first. */
const WIDE = '(min-width: 700px)';

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
  private readonly verdict: VerdictPanel;
  private readonly notice = new Notice(element('notice'));
  private typing: ReturnType<typeof setTimeout> | undefined;
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
    this.verdict = new VerdictPanel(data, this.judging.outcomes);
    this.pictures = new Pictures(client, files, loadDrawing);
    this.editor = new Editor(element('editor'), { changed: (text) => this.changed(text), judge: () => this.judge() });
    this.types = new Types(
      this.editor,
      () => Object.fromEntries(this.ids.map((id) => [`${id}.ts`, work.text(id)])),
      (events) => new TypeClient(startTypeWorker, events),
    );
  }

  start(): void {
    element('hint').hidden = !this.data.hasHints;
    bindButtons({
      judge: () => this.judge(),
      hint: () => this.hint(),
      reset: () => this.replace(this.current, this.work.stub(this.current)),
      'bring-back': () => this.bringBack(),
    });
    bindFiles(
      this.ids,
      this.work,
      (id, text) => this.replace(id, text),
      (text) => this.notice.tell(text),
    );
    addEventListener('hashchange', () => this.follow(true));
    addEventListener('storage', ({ key, newValue }) => {
      const id = this.work.takeFromOtherTab(key, newValue);
      if (id !== undefined) this.takeFromOtherTab(id);
    });
    const isWide = matchMedia(WIDE).matches;
    for (const fold of ['list', 'lesson-fold']) element(fold).toggleAttribute('open', isWide);
    this.follow(false);
    this.judging.judge(undefined);
    this.judging.prefer(this.current);
    if (this.work.isNewer)
      this.notice.keep(
        'Your work was kept by a newer version of this page. Reload it: what you write here is not kept.',
      );
    else if (!this.work.isKept)
      this.notice.keep('This browser keeps nothing: export your work before you close the page.');
  }

  /** Opens what the address names: an exercise, and a line of it. */
  private follow(isLink: boolean): void {
    const [id = '', line] = location.hash.slice(1).split(':');
    const known =
      [id, this.current, this.work.lastOpen].find((one) => this.ids.includes(one ?? '')) ?? this.firstOpen();
    const isOther = known !== this.current;
    if (isOther) this.open(known);
    if (line !== undefined) this.editor.goTo(Number(line));
    // The link that was followed may be gone, or far below.
    else if (isOther && isLink) element('title').focus();
    // The same link can be followed again, and a link within the page is no address of an exercise.
    if (id !== '') history.replaceState(null, '', `#${known}`);
  }

  private firstOpen(): string {
    return this.ids.find((id) => this.work.text(id) === this.work.stub(id)) ?? this.ids[0] ?? '';
  }

  private open(id: string): void {
    this.current = id;
    this.work.lastOpen = id;
    const exercise = this.exercise();
    document.title = `${id} · ${this.data.assignment}`;
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
    keepOffline((load) => this.notice.keep('A new version of this page is there.', 'Load it', load)).catch(() => {});
  }

  private exercise(): PageExercise | undefined {
    return this.data.exercises.find(({ id }) => id === this.current);
  }

  private changed(text: string): void {
    this.work.write(this.current, text);
    this.notice.edited();
    askToKeep();
    clearTimeout(this.typing);
    const id = this.current;
    this.typing = setTimeout(() => this.judging.judge(id), TYPING_MS);
    this.showVersions();
  }

  private judge(): void {
    clearTimeout(this.typing);
    this.isAsked = true;
    this.judging.judge(this.current);
  }

  private hint(): void {
    const exercise = this.exercise();
    if (!exercise) return;
    element('hints').textContent = nextHint(exercise, this.judging.outcomes.get(this.current));
    element('hints').scrollIntoView({ block: 'nearest' });
  }

  private bringBack(): void {
    const text = this.work.versions(this.current).at(-1);
    if (text !== undefined) this.replace(this.current, text);
  }

  private replace(id: string, text: string): void {
    this.work.replace(id, text);
    if (id === this.current) this.editor.take(text);
    this.showVersions();
    this.judging.judge(id);
  }

  private takeFromOtherTab(id: string): void {
    if (id === this.current) this.editor.take(this.work.text(id));
    this.notice.tell(`${id} was changed in another tab. Its text is shown here, too.`);
    this.judging.judge(id);
  }

  private showOutcome(id: string): void {
    const { outcomes } = this.judging;
    showProgress(this.data, outcomes, this.current);
    if (id !== this.current) {
      this.verdict.update();
      return;
    }
    this.verdict.take(id, this.work.text(id), this.isAsked);
    this.isAsked = false;
    this.showVersions();
    const outcome = outcomes.get(id);
    if (outcome?.kind === 'result' && outcome.result.status === 'pass') element('hints').textContent = '';
    const exercise = this.exercise();
    if (exercise) void this.pictures.update(exercise, outcome);
    if (outcome?.kind === 'result' && outcome.isExplained) this.types.check(id);
    if (outcome) this.loadRest();
  }

  private showVersions(): void {
    element('bring-back').hidden = this.work.versions(this.current).length === 0;
  }
}
