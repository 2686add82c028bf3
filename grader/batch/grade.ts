import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Results, Run } from '../formats/format';
import { type Target, withoutDocument, writeTarget } from '../formats/target';
import { SuitesBroken } from '../jest/broken';
import { checkOwnPlace } from '../result/place';
import type { HandedIn } from '../submission/open';
import { Class } from './class';
import { headingOf } from './heading';
import { Journal } from './journal';
import { Lock } from './lock';
import { nobody } from './nobody';
import type { Course } from './pool';
import { progressOn } from './progress';
import { say } from './say';
import { summaryOf } from './summary';

/** What is to be graded, and where the results go. */
export interface Batch {
  handedIn: readonly HandedIn[];
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

/**
 * Grades what was handed in and writes the results. Where they go to files, these are there at any moment: first they say
 * that nobody is graded, or what a run that was stopped has left there, in the end everything.
 *
 * @returns whether it passes; of several submissions, that all were graded
 * @throws Error when the grader itself could not work, or `signal` was aborted; files of results then say so
 */
export async function gradeBatch(batch: Batch, signal: AbortSignal): Promise<boolean> {
  const { handedIn, targets, aside } = batch;
  const kept = targets.filter(({ out }) => out !== undefined);
  const begun: Run = {
    seed: batch.seed,
    started: Date.now(),
    finished: Date.now(),
    environment: process.env,
    assignment: 'gradkata',
  };
  const write = writer(handedIn.length, begun);
  const ids = handedIn.map(({ id }) => id);
  const beside = kept[0]?.out ?? path.join(aside, 'results');
  checkOwnPlace(`${beside}.journal`);
  const locks: Lock[] = [];
  let graded: Class | undefined;
  let journal: Journal | undefined;
  try {
    for (const { out } of kept) locks.push(new Lock(out as string));
    // Should the grader die before it has begun, nobody has points by accident. What the run that is gone on from had graded stays.
    const goesOn = !batch.fresh && existsSync(`${beside}.journal`);
    for (const target of kept) {
      const missing = goesOn ? withoutDocument(target, ids) : ids;
      if (missing.length > 0) write(nobody(missing), [target]);
    }
    const { all, assignment, course } = batch.judges();
    Object.assign(begun, { assignment, seed: course.seed });
    journal = new Journal(`${beside}.journal`, headingOf(course), batch.fresh);
    // It was about other suites or settings.
    if (goesOn && journal.isEmpty) write(nobody(ids), kept);
    const opened = new Class(course, handedIn, all, journal, batch.workers);
    graded = opened;
    await gradeClass(opened, ids.length, () => write(opened.results(), kept, true), signal);
    const results = opened.results();
    write(results, targets);
    const isSeen = targets.length === kept.length || process.stderr.isTTY;
    if (ids.length > 1 && isSeen) say('', ...summaryOf(results).split('\n'));
    // Of several it does not matter, and reading thousands takes seconds.
    const passes = ids.length > 1 || everyPasses(results);
    journal.remove();
    return passes;
  } catch (error) {
    // Without its locks, these are the results of another run.
    if (locks.length < kept.length) throw error;
    if (!signal.aborted) write(resultsOf(graded, ids, saidOf(error as Error)), kept);
    else {
      write(resultsOf(graded, ids), kept, true);
      say(stoppedLine(graded?.graded ?? 0, ids.length, kept.length > 0));
    }
    throw error;
  } finally {
    journal?.close();
    for (const lock of locks) lock.release();
  }
}

async function gradeClass(graded: Class, count: number, save: () => void, signal: AbortSignal): Promise<void> {
  const end = () => graded.end();
  signal.addEventListener('abort', end);
  try {
    await graded.open(signal);
    const before = graded.graded;
    if (before > 0) say(`${before} of ${count} were graded before; ${count - before} to go. --fresh starts over.`);
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
function writer(count: number, begun: Run) {
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
  return error instanceof SuitesBroken ? error.said : error.message;
}

function resultsOf(graded: Class | undefined, ids: readonly string[], cause?: string): Results {
  return graded?.results(cause) ?? nobody(ids, cause);
}

function stoppedLine(graded: number, count: number, isKept: boolean): string {
  return `Stopped. ${graded} of ${count} are graded${isKept ? '; the same command goes on with the others' : ''}.`;
}
