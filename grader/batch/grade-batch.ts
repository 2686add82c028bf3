import path from 'node:path';
import { SuiteFailure } from '../core/suite-failure';
import { checkGraderFile } from '../files/check-output';
import { Lock } from '../files/lock';
import type { SubmissionSource } from '../intake/open';
import type { Results, RunInfo } from '../report/formats/shared/format';
import { printLines } from '../report/screen/print-lines';
import { type Target, withoutDocument, writeTarget } from '../report/targets';
import { BatchGrading } from './batch-grading';
import { classSummary, isSummaryShown } from './class-summary';
import { noResults } from './fallback-results';
import { graderFingerprint } from './fingerprint';
import { Journal } from './journal';
import type { Course } from './pool';
import { progressOn } from './progress';

/** What is to be graded, and where the results go. */
export interface Batch {
  sources: readonly SubmissionSource[];
  targets: readonly Target[];
  /** Until the settings are read. */
  seed: number;
  /** Ids of all exercises, what the assignment is called, and what judges. @throws Error in one line when the settings are bad */
  judges(): { all: string[]; assignment: string; course: Course };
  /** A folder that is removed afterwards. */
  aside: string;
  /** What an earlier run has graded is not used. */
  fresh: boolean;
  /** Processes that grade. */
  workers: number;
}

/** What came of a run that wrote its results. */
export interface Graded {
  /** Of a single submission, that it passes. Of several it does not matter. */
  passes: boolean;
  /** How many submissions the grader could not grade, although it could grade others. */
  ungraded: number;
}

/**
 * Grades what was handed in and writes the results. Where they go to files, these are there at any moment: first they say
 * that nobody is graded, in the end everything. Files about several submissions that are there before are left alone until it is
 * known that the grader can work: a slip in the settings must not cost a gradebook. About a single one there is nothing but what
 * this run says: a platform would take an older result for the one that it asked for.
 *
 * @throws Error when the grader itself could not work, or `signal` was aborted; files of results then say so
 */
export async function gradeBatch(batch: Batch, signal: AbortSignal): Promise<Graded> {
  const { sources, targets, aside } = batch;
  const kept = targets.filter(({ out }) => out !== undefined);
  const begun: RunInfo = {
    seed: batch.seed,
    started: Date.now(),
    finished: Date.now(),
    environment: process.env,
    assignment: 'gradkata',
  };
  const write = writer(sources.length, begun);
  const ids = sources.map(({ id }) => id);
  const beside = kept[0]?.out ?? path.join(aside, 'results');
  checkGraderFile(`${beside}.journal`);
  const locks: Lock[] = [];
  let graded: BatchGrading | undefined;
  let journal: Journal | undefined;
  /** Ids about which documents are the work of this run, until it is known that the grader can work: then all are. */
  const begunFor = new Map<Target, readonly string[]>();
  let isOpen = false;
  try {
    for (const { out } of kept) locks.push(new Lock(out as string));
    // Should the grader die before it has begun, nobody has points by accident.
    for (const target of kept) {
      const ours = ids.length > 1 ? withoutDocument(target, ids) : ids;
      begunFor.set(target, ours);
      if (ours.length > 0) write(noResults(ours), [target]);
    }
    const { all, assignment, course } = batch.judges();
    Object.assign(begun, { assignment, seed: course.seed });
    journal = new Journal(`${beside}.journal`, graderFingerprint(course), batch.fresh);
    const opened = new BatchGrading(course, sources, all, journal, batch.workers);
    graded = opened;
    const save = () => {
      isOpen = true;
      write(opened.results(), kept, true);
    };
    await gradeClass(opened, ids.length, save, signal);
    const results = opened.results();
    write(results, targets);
    if (ids.length > 1 && isSummaryShown(targets.length === kept.length, process.stdout.isTTY, process.stderr.isTTY))
      printLines('', ...classSummary(results).split('\n'));
    // Reading thousands takes seconds.
    const passes = ids.length > 1 || everyPasses(results);
    journal.remove();
    return { passes, ungraded: opened.ungraded };
  } catch (error) {
    // Without its locks, these are the results of another run.
    if (locks.length < kept.length) throw error;
    const cause = signal.aborted ? undefined : saidOf(error as Error);
    if (isOpen) write(resultsOf(graded, ids, cause), kept, signal.aborted);
    else for (const [target, ours] of begunFor) if (ours.length > 0) write(noResults(ours, cause), [target]);
    if (signal.aborted) printLines(stoppedLine(graded?.graded ?? 0, ids.length, kept.length > 0));
    throw error;
  } finally {
    journal?.close();
    for (const lock of locks) lock.release();
  }
}

async function gradeClass(graded: BatchGrading, count: number, save: () => void, signal: AbortSignal): Promise<void> {
  const end = () => graded.end();
  signal.addEventListener('abort', end);
  try {
    await graded.open(signal);
    const before = graded.graded;
    if (before > 0)
      printLines(`${before} of ${count} were graded before; ${count - before} to go. --fresh starts over.`);
    const progress = progressOn(process.stderr, count, before, process.env);
    let done = before;
    try {
      await graded.grade(save, (more) => {
        done += more;
        progress.at(done);
      });
    } finally {
      progress.end();
    }
    // Whoever was ended returns in peace.
    signal.throwIfAborted();
  } finally {
    signal.removeEventListener('abort', end);
    graded.end();
  }
}

/** Writes results to targets, as they are at that moment. */
function writer(count: number, begun: RunInfo) {
  const saved = new Map<Target, Set<string>>();
  return (results: Results, targets: readonly Target[], isSave = false) => {
    const now = { ...begun, finished: Date.now() };
    for (const target of targets) {
      const before = saved.get(target) ?? new Set();
      saved.set(target, before);
      writeTarget(target, results, now, count, isSave ? before : undefined);
    }
  };
}

/** One after the other: thousands of results do not fit into memory. */
function everyPasses(results: Results): boolean {
  for (const { status } of results) if (status !== 'pass') return false;
  return true;
}

/** What results say of what kept the grader from working. */
function saidOf(error: Error): string {
  return error instanceof SuiteFailure ? error.publicMessage : error.message;
}

function resultsOf(graded: BatchGrading | undefined, ids: readonly string[], cause?: string): Results {
  return graded?.results(cause) ?? noResults(ids, cause);
}

function stoppedLine(graded: number, count: number, isKept: boolean): string {
  return `Stopped. ${graded} of ${count} are graded${isKept ? '; the same command goes on with the others' : ''}.`;
}
