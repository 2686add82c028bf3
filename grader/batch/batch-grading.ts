import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { SubmissionResult } from '../core/result';
import type { Submission } from '../core/submission';
import { openSubmission, type SubmissionSource } from '../intake/open';
import type { Results } from '../report/formats/shared/format';
import { printLines } from '../report/screen/print-lines';
import { crashedResult, unfinishedResult, ungradedResult } from './fallback-results';
import type { Journal } from './journal';
import { type Course, type Job, type Outcome, Pool } from './pool';
import { jsonUnderId, serializeResult, testPlanHash } from './serialized-result';
import { WorkerProcess } from './worker-process';

/** The part of the time that may go into writing down what there is so far. */
const SAVING = 0.03;

/** A class under grading: every submission gets a result, in the order in which they were handed in. */
export class BatchGrading {
  private readonly keys = new Map<SubmissionSource, string>();
  /** Results that are no work of the grader's, by key: a later run tries these again, so they are not in the journal. */
  private readonly failed = new Map<string, string>();
  /** Those of them over which the grader itself failed. */
  private readonly broken = new Set<string>();
  private readonly pool: Pool<SubmissionSource>;
  private plan: SubmissionResult | undefined;
  /** What every sheet has to be about. */
  private tests = '';
  private isOver = false;

  constructor(
    private readonly course: Course,
    private readonly sources: readonly SubmissionSource[],
    /** Ids of all exercises: one may import another. */
    private readonly all: readonly string[],
    private readonly journal: Journal,
    workers: number,
  ) {
    this.pool = new Pool(
      course,
      Array.from({ length: Math.min(workers, sources.length) }, () => new WorkerProcess()),
    );
  }

  /** How many are graded; the same files handed in twice are graded once. */
  get graded(): number {
    return [...this.keys.values()].filter((key) => this.has(key)).length;
  }

  /** How many the grader could not grade. */
  get ungraded(): number {
    return [...this.keys.values()].filter((key) => this.broken.has(key)).length;
  }

  /** Reads what was handed in, and what the tests are. @throws Error when the suites cannot run; what `signal` was aborted with */
  async open(signal: AbortSignal): Promise<void> {
    const [plan] = await Promise.all([this.pool.plan(), this.read(signal)]);
    this.plan = plan;
    this.tests = testPlanHash(plan);
  }

  private async read(signal: AbortSignal): Promise<void> {
    for (const one of this.sources) {
      this.keys.set(one, keyOf(await openSubmission(one, this.all, this.course.limits)));
      // Reading leaves no turn to others: Ctrl-C would be heard when all is read.
      await turn();
      signal.throwIfAborted();
    }
  }

  /**
   * Grades what is not graded yet.
   *
   * @param save called before anything is graded, and now and then: what there is so far can be written down
   * @param graded called with the number of submissions that have got their results since it was last called
   */
  async grade(save: () => void, graded: (count: number) => void): Promise<void> {
    const begin = performance.now();
    let saving = 0;
    const saveAtTimes = () => {
      if (saving > SAVING * (performance.now() - begin)) return;
      const start = performance.now();
      try {
        save();
      } catch {
        // The next one may succeed. The last one says what is wrong.
      }
      saving += performance.now() - start;
    };
    saveAtTimes();
    try {
      // Again for whoever had the same files as one whose files have changed since.
      for (let jobs = this.jobs(); jobs.size > 0 && !this.isOver; jobs = this.jobs()) {
        await this.pool.grade([...jobs.values()], ({ key: one }, outcome, submission) => {
          const key = keyOf(submission);
          const isChanged = key !== this.keys.get(one);
          this.keys.set(one, key);
          this.keep(key, one, outcome);
          graded(isChanged ? 1 : (jobs.get(key)?.times ?? 1));
          saveAtTimes();
        });
      }
    } finally {
      this.end();
    }
  }

  /** Ends what is running; what is graded stays. */
  end(): void {
    this.isOver = true;
    this.pool.end();
  }

  /** One for all that have the same files, unless there is a result for these. */
  private jobs(): Map<string, Job<SubmissionSource> & { times: number }> {
    const jobs = new Map<string, Job<SubmissionSource> & { times: number }>();
    for (const [one, key] of this.keys) {
      const same = jobs.get(key);
      if (same) same.times += 1;
      else if (!this.has(key))
        jobs.set(key, { key: one, times: 1, read: () => openSubmission(one, this.all, this.course.limits) });
    }
    return jobs;
  }

  private has(key: string): boolean {
    return this.journal.has(key) || this.failed.has(key);
  }

  /** The results as they stand: whoever is not graded yet is in them as unfinished. @param cause why, when it is known */
  results(cause?: string): Results {
    const texts = () => this.texts(cause);
    return {
      json: texts,
      *[Symbol.iterator]() {
        for (const text of texts()) yield JSON.parse(text) as SubmissionResult;
      },
    };
  }

  private *texts(cause: string | undefined): Generator<string> {
    for (const one of this.sources) yield this.json(one, cause);
  }

  private json(one: SubmissionSource, cause: string | undefined): string {
    const key = this.keys.get(one);
    if (key === undefined || !this.has(key))
      return JSON.stringify(unfinishedResult(this.plan?.maxScore ?? 0, one.id, cause));
    // Who handed in the same files has the same result, under a name of their own.
    return jsonUnderId(one.id, this.failed.get(key) ?? this.journal.get(key));
  }

  /** A result that is not about the tests of the plan is none: missing or doubled ones help nobody. */
  private keep(key: string, { id }: SubmissionSource, outcome: Outcome): void {
    if (!this.plan) throw new Error('The class is not open.');
    const { plan } = this;
    const failed = (result: SubmissionResult) => this.failed.set(key, serializeResult(result).json);
    const broken = (cause: string) => {
      // The cause may tell of hidden tests: it is for the course alone.
      printLines(`${id} could not be graded. ${cause}`);
      this.broken.add(key);
      failed(ungradedResult(plan.maxScore, id));
    };
    if ('fatal' in outcome) failed(crashedResult(plan, id, outcome.fatal));
    else if ('broken' in outcome) broken(outcome.broken);
    else if (outcome.sheet.tests === this.tests) this.journal.add(key, outcome.sheet.json);
    else broken('Its tests are not those that were planned.');
  }
}

function keyOf({ files, fault }: Submission): string {
  return createHash('sha256')
    .update(JSON.stringify([files, fault]))
    .digest('hex');
}
