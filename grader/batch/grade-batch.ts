import { rmSync } from 'node:fs';
import path from 'node:path';
import type { SimilarPair } from '../core/similar-pair';
import { SuiteFailure } from '../core/suite-failure';
import { checkGraderFile } from '../files/check-output';
import { Lock } from '../files/lock';
import type { SubmissionSource } from '../intake/open';
import type { Results, RunInfo, SubmissionFormat, Target } from '../report/formats/shared/format';
import { documentPath } from '../report/formats/shared/write-each';
import { printLines } from '../report/screen/print-lines';
import { withoutDocument, writeTarget } from '../report/targets';
import { writeArchive } from '../report/write-archive';
import { someNames } from '../text/some-names';
import { BatchGrading } from './batch-grading';
import { classLateness } from './class-lateness';
import { classSummary, isSummaryShown } from './class-summary';
import { digestClass } from './digest-class';
import type { Course, Dispatcher } from './dispatcher';
import { noResults } from './fallback-results';
import { graderFingerprint } from './fingerprint';
import { Journal } from './journal';
import { KeptResults } from './kept-results';
import { keepPoints, movedLines, readPoints } from './moved-points';
import { Pool } from './pool';
import { progressOn } from './progress';
import { WorkerProcess } from './worker-process';

/** A call of `npm run grade`: the submissions, and the targets of their results. */
export interface Batch {
  sources: readonly SubmissionSource[];
  targets: readonly Target[];
  /** The seed in results until the settings are read. */
  seed: number;
  /**
   * Reads the settings: ids of all exercises, what gradebooks need, and the tasks' common part.
   *
   * @throws Error in one line if the settings are invalid
   */
  readCourse(): {
    all: string[];
    gradebook: Pick<RunInfo, 'assignment' | 'missing' | 'csvForExcel' | 'late'>;
    course: Course;
  };
  /** A temporary folder. */
  workFolder: string;
  /** Ignore the journal of an earlier run. */
  fresh: boolean;
  /** Compare the submissions with each other. */
  similar?: boolean;
  /** Number of processes. */
  workers: number;
  /** Opens what grades in place of processes of this machine. It has the grades of earlier runs. */
  openDispatcher?: (course: Course) => Promise<Dispatcher<SubmissionSource>>;
  /** The list of learners, if there is one. */
  roster?: RunInfo['roster'];
}

/** The outcome of a run that wrote its results. */
export interface Graded {
  /** Whether a single submission passes; always true for several. */
  passes: boolean;
  /** Number of submissions that the grader could not grade, although it could grade others. */
  ungraded: number;
}

/**
 * Grades submissions and writes the results. Files of a class are kept until the suites are known to run, because bad
 * settings must not cost a gradebook. The file of a single submission is replaced at once: a platform would take an
 * old one for the new. Only a class has a journal and locks beside its results.
 *
 * @throws Error if the grader cannot work, or `signal` is aborted; the files of results then tell the reason
 */
export async function gradeBatch(batch: Batch, signal: AbortSignal): Promise<Graded> {
  const { sources, targets, workFolder } = batch;
  const fileTargets = targets.filter(({ out }) => out !== undefined);
  const run: RunInfo = {
    seed: batch.seed,
    started: Date.now(),
    finished: Date.now(),
    environment: process.env,
    assignment: 'gradkata',
    sources: new Map(
      sources.map(({ id, keys, handedIn }) => [id, { ...(keys && { keys }), ...(handedIn && { handedIn }) }]),
    ),
    ...(batch.roster ? { roster: batch.roster } : {}),
  };
  const write = writer(sources.length, run, targets);
  /** Without settings, the column of a gradebook is not found: its title is that of the assignment. */
  const tryWrite = (target: Target, results: Results) => {
    try {
      write(results, [target]);
      return true;
    } catch {
      return false;
    }
  };
  const ids = sources.map(({ id }) => id);
  // The result of a single submission may be in the learner's folder. A journal or a lock there could be forged.
  const isClass = ids.length > 1;
  const sharedTargets = isClass ? fileTargets : [];
  const basePath = sharedTargets[0]?.out ?? path.join(workFolder, 'results');
  checkGraderFile(`${basePath}.journal`);
  const locks: Lock[] = [];
  let graded: BatchGrading | undefined;
  let journal: Journal | undefined;
  /** By target the ids whose documents this run may replace before the suites are known to run. */
  const ownDocuments = new Map<Target, readonly string[]>();
  let isOpen = false;
  try {
    for (const { out } of sharedTargets) locks.push(new Lock(out as string));
    // If the grader crashes from here on, old points must not pass for new ones.
    const unwritten: [Target, readonly string[]][] = [];
    for (const target of fileTargets) {
      const ours = isClass ? withoutDocument(target, ids) : ids;
      ownDocuments.set(target, ours);
      if (ours.length > 0 && !tryWrite(target, noResults(ours))) unwritten.push([target, ours]);
    }
    const { all, gradebook, course } = batch.readCourse();
    Object.assign(run, { ...gradebook, seed: course.seed });
    for (const [target, ours] of unwritten) write(noResults(ours), [target]);
    run.lateness = classLateness(sources, gradebook.late, batch.roster);
    const marked = [...run.lateness].filter(([, { isLate, hours }]) => isLate && hours === undefined).map(([id]) => id);
    if (gradebook.late && marked.length > 0)
      printLines(`Late, by how much is not known, so it costs nothing by itself: ${someNames(marked)}`);
    if (hasPages(targets)) course.pages = true;
    const fingerprint = graderFingerprint(course);
    journal = new Journal(`${basePath}.journal`, fingerprint, batch.fresh);
    const kept = isClass && !batch.openDispatcher ? new KeptResults(course.root, fingerprint, batch.fresh) : undefined;
    const dispatcher = (await batch.openDispatcher?.(course)) ?? openPool(course, Math.min(batch.workers, ids.length));
    const opened = new BatchGrading(course, sources, all, journal, dispatcher, kept);
    graded = opened;
    run.verdictOf = (id) => opened.verdictOf(id);
    const save = () => {
      if (!isOpen) for (const { out, isArchive } of targets) if (isArchive) rmSync(out as string, { force: true });
      isOpen = true;
      write(opened.results(), fileTargets, true);
    };
    await gradeClass(opened, ids.length, save, signal);
    const results = opened.results();
    if (isClass && batch.similar) {
      // Results are written before: another parser than that of the workers reads all files now.
      write(results, fileTargets);
      const { findSimilar } = await import('./find-similar');
      run.similar = await findSimilar(sources, course, batch.roster);
      printLines(...similarLines(run.similar));
    }
    const points = { version: fingerprint, points: opened.points() };
    const before = sharedTargets.length > 0 ? readPoints(course.root, basePath) : undefined;
    if (before) {
      run.moved = movedLines(before, points);
      run.pointsBefore = new Map(Object.entries(before.points));
    }
    if (isClass) run.digest = () => digestClass(opened.factsById());
    write(results, targets);
    for (const target of targets) if (target.isArchive) await writeArchive(target, results, run);
    if (isClass && isSummaryShown(targets.length === fileTargets.length, process.stdout.isTTY, process.stderr.isTTY))
      printLines('', ...classSummary(opened.summaryFacts()).split('\n'));
    if (run.moved) printLines(...run.moved);
    if (sharedTargets.length > 0) keepPoints(course.root, basePath, points);
    // Reading thousands of results takes seconds, and the exit code of a class does not depend on them.
    const passes = isClass || everyPasses(results);
    journal.remove();
    return { passes, ungraded: opened.ungraded };
  } catch (error) {
    // Without all locks, the files may belong to another run.
    if (locks.length < sharedTargets.length) throw error;
    if (isOpen && isFullDisk(error)) printLines(`${graded?.graded ?? 0} of ${ids.length} are graded.`);
    const cause = signal.aborted ? undefined : publicReasonOf(error as Error);
    if (isOpen) write(resultsOf(graded, ids, cause), fileTargets, signal.aborted);
    else for (const [target, ours] of ownDocuments) if (ours.length > 0) tryWrite(target, noResults(ours, cause));
    if (signal.aborted) printLines(stoppedLine(graded?.graded ?? 0, ids.length, sharedTargets.length > 0));
    throw error;
  } finally {
    journal?.close();
    for (const lock of locks) lock.release();
  }
}

/** Tells whether a target needs what is drawn while a submission is graded. */
export function hasPages(targets: readonly Target[]): boolean {
  return targets.some(({ format }) => format.of === 'submission' && format.hasPages);
}

function openPool(course: Course, workers: number): Pool<SubmissionSource> {
  return new Pool(
    course,
    Array.from({ length: workers }, () => new WorkerProcess()),
  );
}

/** Tells whether results could not be written for want of room. */
function isFullDisk(error: unknown): boolean {
  return error instanceof Error && /\((?:ENOSPC|EDQUOT)\)/.test(error.message);
}

/** The pairs that are most alike. */
function similarLines(pairs: readonly SimilarPair[]): string[] {
  const shown = pairs.slice(0, 5).map(({ ids, share }) => `  ${Math.round(100 * share)} %  ${ids.join(' · ')}`);
  return shown.length === 0 ? [] : ['Most alike, which proves nothing by itself:', ...shown];
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
    // Grading that was ended returns normally.
    signal.throwIfAborted();
  } finally {
    signal.removeEventListener('abort', end);
    graded.end();
  }
}

/** Returns a function that writes the current results to targets. */
function writer(count: number, run: RunInfo, all: readonly Target[]) {
  const saved = new Map<Target, Set<string>>();
  return (results: Results, targets: readonly Target[], isSave = false) => {
    const now = { ...run, finished: Date.now() };
    for (const target of targets) {
      const before = saved.get(target) ?? new Set();
      saved.set(target, before);
      writeTarget(target, results, { ...now, ...links(target, all, count) }, count, isSave ? before : undefined);
    }
  };
}

/** How a document refers to the pages of learners, if these are written as well. */
function links({ out }: Target, targets: readonly Target[], count: number): Pick<RunInfo, 'pageOf'> {
  const pages = targets.find(({ format, isArchive }) => format.of === 'submission' && format.hasPages && !isArchive);
  if (out === undefined || pages?.out === undefined) return {};
  const { format, out: place } = pages;
  const pageOf = (id: string) => {
    const page = count > 1 ? documentPath(format as SubmissionFormat, place, id) : place;
    const file = path.relative(path.dirname(out), page);
    return file.split(path.sep).map(encodeURIComponent).join('/');
  };
  return { pageOf };
}

/** Reads one result after another, because thousands do not fit into memory. */
function everyPasses(results: Results): boolean {
  for (const { status } of results) if (status !== 'pass') return false;
  return true;
}

/** The reason for results, without what may reveal hidden tests. */
function publicReasonOf(error: Error): string {
  return error instanceof SuiteFailure ? error.publicMessage : error.message;
}

function resultsOf(graded: BatchGrading | undefined, ids: readonly string[], cause?: string): Results {
  return graded?.results(cause) ?? noResults(ids, cause);
}

function stoppedLine(graded: number, count: number, isKept: boolean): string {
  const next = isKept ? ' Run the same command to grade the others.' : '';
  return `Stopped. ${graded} of ${count} are graded.${next}`;
}
