import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { SubmissionResult } from '../core/result';
import type { Submission } from '../core/submission';
import { openSubmission, type SubmissionSource } from '../intake/open';
import type { Results } from '../report/formats/shared/format';
import { printLines } from '../report/screen/print-lines';
import type { Course, Dispatcher, Job, Outcome } from './dispatcher';
import { crashedResult, unfinishedResult, ungradedResult } from './fallback-results';
import type { Journal } from './journal';
import type { KeptResults } from './kept-results';
import { jsonUnderId, serializeResult, testPlanHash } from './serialized-result';
import { type SummaryFacts, summaryFacts } from './summary-facts';

/** The largest part of the time that is spent on saving intermediate results. */
const MAX_SAVING_SHARE = 0.03;

/** Submissions that are graded without intermediate results, if the others are kept of an earlier run. */
const MAX_UNSAVED = 20;

/** Grades a class. Every submission gets a result, in the order of the sources. */
export class BatchGrading {
  private readonly keys = new Map<SubmissionSource, string>();
  /** Results without grading, by key. They are not in the journal: a later run tries these submissions again. */
  private readonly failed = new Map<string, string>();
  /** What the summary needs of the results of this run, by key. */
  private readonly facts = new Map<string, SummaryFacts>();
  /** Keys of results that are kept of an earlier run. */
  private readonly recalled = new Set<string>();
  /** Keys of the submissions on which the grader itself failed. */
  private readonly broken = new Set<string>();
  private plan: SubmissionResult | undefined;
  /** The hash of the planned tests, which every result must match. */
  private tests = '';
  private isOver = false;
  private byId: Map<string, SubmissionSource> | undefined;

  constructor(
    private readonly course: Course,
    private readonly sources: readonly SubmissionSource[],
    /** Ids of all exercises, because a graded one may import another. */
    private readonly all: readonly string[],
    private readonly journal: Journal,
    private readonly dispatcher: Dispatcher<SubmissionSource>,
    /** Results of earlier runs; undefined if each submission is to be graded anew. */
    private readonly kept?: KeptResults,
  ) {}

  /** Number of submissions with a result. */
  get graded(): number {
    return [...this.keys.values()].filter((key) => this.has(key)).length;
  }

  /** Number of submissions that the grader could not grade. */
  get ungraded(): number {
    return [...this.keys.values()].filter((key) => this.broken.has(key)).length;
  }

  /**
   * Reads the submissions and the plan of the tests.
   *
   * @throws Error if the suites cannot run
   * @throws the reason of `signal` if that is aborted
   */
  async open(signal: AbortSignal): Promise<void> {
    // Where results are kept, one worker may be enough for what changed.
    const [plan] = await Promise.all([this.dispatcher.plan(!this.kept?.isKnown), this.read(signal)]);
    this.plan = plan;
    this.tests = testPlanHash(plan);
  }

  private async read(signal: AbortSignal): Promise<void> {
    for (const one of this.sources) {
      const key = keyOf(await openSubmission(one, this.all, this.course.limits));
      this.keys.set(one, key);
      this.recall(key);
      // Reading is synchronous. Without a pause Ctrl-C would take effect only after the last submission.
      await turn();
      signal.throwIfAborted();
    }
  }

  /** Takes the result of an earlier run, if there is one. It stays where it is. */
  private recall(key: string): void {
    if (this.has(key)) return;
    const facts = this.kept?.facts(key, this.course.pages ? verdictKey(key) : undefined);
    if (!facts) return;
    this.facts.set(key, facts);
    this.recalled.add(key);
  }

  /**
   * Grades the submissions without a result.
   *
   * @param save called before the first submission and from time to time, to write intermediate results
   * @param graded called with the number of submissions that got their results since the last call
   */
  async grade(save: () => void, graded: (count: number) => void): Promise<void> {
    const begin = performance.now();
    let saving = 0;
    // A few of them take a moment, in which the results of the run before may stay.
    const isShort = this.recalled.size > 0 && this.jobs().size <= MAX_UNSAVED;
    const saveAtTimes = () => {
      if (isShort) return;
      if (saving > MAX_SAVING_SHARE * (performance.now() - begin)) return;
      const start = performance.now();
      try {
        save();
      } catch {
        // The next save may succeed. An error of the last one is reported.
      }
      saving += performance.now() - start;
    };
    saveAtTimes();
    try {
      // A file may change between reading and grading. Submissions that were equal to it need a job of their own then.
      for (let jobs = this.jobs(); jobs.size > 0 && !this.isOver; jobs = this.jobs()) {
        await this.dispatcher.grade([...jobs.values()], ({ key: one }, outcome, submission) => {
          const key = keyOf(submission);
          const isChanged = key !== this.keys.get(one);
          this.keys.set(one, key);
          this.keep(key, one, outcome);
          graded(isChanged ? 1 : (jobs.get(key)?.ids.length ?? 1));
          saveAtTimes();
        });
      }
    } finally {
      this.end();
    }
  }

  /** Ends grading. Finished results are kept. */
  end(): void {
    this.isOver = true;
    this.dispatcher.end();
  }

  /** One job for all submissions with equal files, unless they have a result. */
  private jobs(): Map<string, Job<SubmissionSource> & { ids: string[] }> {
    const jobs = new Map<string, Job<SubmissionSource> & { ids: string[] }>();
    for (const [one, key] of this.keys) {
      const same = jobs.get(key);
      if (same) same.ids.push(one.id);
      else if (!this.has(key))
        jobs.set(key, { key: one, ids: [one.id], read: () => openSubmission(one, this.all, this.course.limits) });
    }
    return jobs;
  }

  private store(key: string, text: string, facts?: SummaryFacts): void {
    this.journal.add(key, text);
    this.kept?.keep(key, text, facts);
  }

  private has(key: string): boolean {
    if (this.failed.has(key) || this.recalled.has(key)) return true;
    return this.journal.has(key) && (!this.course.pages || this.journal.has(verdictKey(key)));
  }

  /** The verdict on a submission as HTML, if pages were asked for and it was graded. */
  verdictOf(id: string): string | undefined {
    this.byId ??= new Map(this.sources.map((one) => [one.id, one]));
    const one = this.byId.get(id);
    const key = one && this.keys.get(one);
    const text = key === undefined || this.failed.has(key) ? undefined : this.textOf(verdictKey(key));
    return text === undefined ? undefined : (JSON.parse(text) as string) || undefined;
  }

  /**
   * The results so far. Submissions without one are unfinished.
   *
   * @param cause the reason why they are unfinished, if known
   */
  results(cause?: string): Results {
    const texts = () => this.texts(cause);
    return {
      json: texts,
      *[Symbol.iterator]() {
        for (const text of texts()) yield JSON.parse(text) as SubmissionResult;
      },
    };
  }

  /** What the summary needs of each result. Only results of an earlier run are parsed: 0.15 s for 200 of them. */
  *summaryFacts(): Generator<SummaryFacts> {
    for (const [, facts] of this.factsById()) yield facts;
  }

  /** The same, with the id of each submission. */
  *factsById(): Generator<[id: string, facts: SummaryFacts]> {
    for (const one of this.sources) {
      const key = this.keys.get(one) ?? '';
      const facts = this.facts.get(key) ?? summaryFacts(JSON.parse(this.json(one, undefined)) as SubmissionResult);
      if (this.has(key)) this.facts.set(key, facts);
      yield [one.id, facts];
    }
  }

  /** The points of all graded submissions, by id. */
  points(): Record<string, number> {
    return Object.fromEntries(
      [...this.factsById()].flatMap(([id, { status, score }]) => (status === 'ungraded' ? [] : [[id, score]])),
    );
  }

  private *texts(cause: string | undefined): Generator<string> {
    for (const one of this.sources) yield this.json(one, cause);
  }

  private json(one: SubmissionSource, cause: string | undefined): string {
    const key = this.keys.get(one);
    if (key === undefined || !this.has(key))
      return JSON.stringify(unfinishedResult(this.plan?.maxScore ?? 0, one.id, cause));
    // Submissions with equal files share a result, each under its own id.
    const json = this.failed.get(key) ?? this.textOf(key);
    if (json === undefined) throw new Error('A kept result has gone meanwhile. Run the same command again.');
    return jsonUnderId(one.id, json);
  }

  private textOf(key: string): string | undefined {
    return this.journal.has(key) ? this.journal.get(key) : this.kept?.get(key);
  }

  /** Stores an outcome. A result with other tests than planned counts as a failure of the grader. */
  private keep(key: string, { id }: SubmissionSource, outcome: Outcome): void {
    if (!this.plan) throw new Error('The class is not open.');
    const { plan } = this;
    const failed = (result: SubmissionResult) => {
      const { json, facts } = serializeResult(result);
      this.failed.set(key, json);
      this.facts.set(key, facts);
    };
    const broken = (cause: string) => {
      // The cause may reveal hidden tests, so it goes to the log of the course and not into the result.
      printLines(`${id} could not be graded. ${cause}`);
      this.broken.add(key);
      failed(ungradedResult(plan.maxScore, id));
    };
    if ('crash' in outcome) failed(crashedResult(plan, id, outcome.crash));
    else if ('graderError' in outcome) broken(outcome.graderError);
    else if (outcome.result.tests !== this.tests) broken('Its result does not have the planned tests.');
    else {
      const { json, facts, verdict } = outcome.result;
      // Not into the journal: the machine may have been the reason of a crash. The same command tries again.
      if (outcome.hasCrashed) this.failed.set(key, json);
      else {
        if (this.course.pages) this.store(verdictKey(key), JSON.stringify(verdict ?? ''));
        this.store(key, json, facts);
      }
      this.facts.set(key, facts);
    }
  }
}

/** The key of the page about a submission, beside that of its result. */
function verdictKey(key: string): string {
  return `${key}.html`;
}

function keyOf({ files, fault }: Submission): string {
  return createHash('sha256')
    .update(JSON.stringify([files, fault]))
    .digest('hex');
}
