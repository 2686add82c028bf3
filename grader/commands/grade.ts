import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { gradeBatch, hasPages } from '../batch/grade-batch';
import { forgetResults } from '../batch/kept-results';
import { seedFromEnvironment } from '../config/seed';
import { readSettings, type Settings } from '../config/settings';
import type { Limits } from '../core/limits';
import { checkOutside } from '../intake/check-outside';
import { type FoundInAll, findSubmissions } from '../intake/find';
import { matchRoster } from '../intake/match-roster';
import { isZip, resolveFromCaller } from '../intake/open';
import { readRoster } from '../intake/read-roster';
import { singleSubmission } from '../intake/single';
import { unpackDownload } from '../intake/unpack-download';
import { newColumnLines } from '../report/formats/canvas';
import { FORMATS } from '../report/formats/index';
import { printLines } from '../report/screen/print-lines';
import { readTargets } from '../report/targets';
import { someNames } from '../text/some-names';
import { readArguments } from './arguments';
import { courseOf } from './course-of';
import type { Help } from './help';
import { queueFrom } from './queue-from';
import { rosterLines, unlistedLines } from './roster-lines';

/** What `--help` prints. */
export const HELP = {
  usage:
    'npm run --silent grade -- <path>… [--format json]… [--out file]… [--exercise 02]… [--workers 2] [--roster file]',
  does: 'Grades submissions and writes their results in the chosen formats.',
  arguments: {
    '<path>…': 'a folder with exercises/, the exercise files, a zip of either, or a single folder of these',
  },
  options: {
    format: {
      type: 'string',
      multiple: true,
      value: 'json',
      about: 'such as csv, canvas, junit or markdown; without it: json',
    },
    out: {
      type: 'string',
      multiple: true,
      value: 'file',
      about: 'where the results go; without it: standard output',
    },
    exercise: {
      type: 'string',
      multiple: true,
      value: '02',
      about: 'grades this exercise; without it: all that count',
    },
    workers: { type: 'string', value: '2', about: 'number of processes; without it: one for each core' },
    fresh: { type: 'boolean', about: 'grades again also what did not change since an earlier run' },
    forget: { type: 'boolean', about: 'removes the results that are kept of earlier runs, and grades nothing' },
    one: { type: 'boolean', about: 'takes each path for one submission, also a folder that looks like a class' },
    roster: {
      type: 'string',
      value: 'file',
      about: 'the list of learners that the platform handed out: says whose each submission is',
    },
    similar: {
      type: 'boolean',
      about: 'compares the answers of a class with each other: the page shows those that are most alike',
    },
    jplag: {
      type: 'string',
      value: 'folder',
      about: 'writes the answers into folders, as JPlag and Dolos read them, and grades nothing',
    },
    queue: {
      type: 'string',
      value: 'redis://…',
      about: 'has the workers of a queue grade; the value env stands for GRADKATA_QUEUE',
    },
    gradebook: { type: 'string', value: 'postgres://…', about: 'with --queue: without it GRADKATA_GRADEBOOK' },
    urgency: {
      type: 'string',
      value: 'class',
      about: 'with --queue: learner, class or regrade; without it learner for one, class for several',
    },
    audit: { type: 'string', value: '2', about: 'with --queue: so many per cent are graded by two hosts' },
    'no-wait': { type: 'boolean', about: 'with --queue: hands in, and does not wait for grades' },
    insecure: { type: 'boolean', about: 'with --queue: allows plain text to another host' },
    explain: {
      type: 'boolean',
      about: 'searches the place of each mistake, up to a second an exercise, and asks TypeScript',
    },
  },
  exits: {
    0: 'every test passes; of several submissions: all were graded, with any score',
    1: 'a test does not pass',
    2: 'the grader did not work, or could not grade a submission',
    130: 'Ctrl-C stopped it; the same command goes on where it was, if it has --out',
    143: 'a signal to end stopped it, with the same consequence',
  },
  example: 'npm run --silent grade -- submissions/ --format csv --out grades.csv',
  topics: { formats: Object.fromEntries(Object.entries(FORMATS).map(([name, { about }]) => [name, about])) },
} as const satisfies Help;

/** Exit codes after a signal, by the convention of shells. */
const STOPPED = { SIGINT: 130, SIGTERM: 143 } as const;

/** `npm run grade -- <paths>`: grades submissions and writes their results in the chosen formats. */
export async function run(root: string, args: string[]): Promise<number> {
  const { values, positionals: paths } = readArguments(args, HELP);
  const { format = [], out = [], exercise: asked = [], fresh = false, explain = false } = values;
  if (values.forget) {
    forgetResults(root);
    printLines('The results of earlier runs are removed.');
    return 0;
  }
  if (paths.length === 0) throw new Error(`Nothing to grade. Usage: ${HELP.usage}`);
  const given = [...new Set(paths.map(resolveFromCaller))];
  const workers = workersFrom(values.workers);
  const seed = seedFromEnvironment();
  let read: Settings | undefined;
  const settings = () => {
    read ??= readSettings(root);
    return read;
  };
  const workFolder = mkdtempSync(path.join(tmpdir(), 'gradkata-grade-'));
  const stopping = new AbortController();
  const { signal } = stopping;
  let stopped: number | undefined;
  const stop = (received: NodeJS.Signals) => {
    stopped = STOPPED[received as keyof typeof STOPPED];
    stopping.abort();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    const { sources, skipped, warnings } = values.one
      ? { sources: singleSubmission(paths), skipped: [], warnings: [] }
      : await find(given, workFolder, () => settings().limits, signal);
    const roster = values.roster === undefined ? undefined : readRoster(resolveFromCaller(values.roster));
    const match = roster && matchRoster(roster, sources);
    const places = out.map(resolveFromCaller);
    for (const place of places) checkOutside(place, given, sources);
    const targets = readTargets(
      format,
      places,
      sources.map(({ id }) => id),
    );
    if (skipped.length > 0) printLines(skippedLine(skipped));
    if (warnings.length > 0) printLines(...warnings);
    const ofRoster = roster && match ? rosterLines(roster, match) : [];
    const unlisted = roster ? [] : unlistedLines(format, sources);
    if (ofRoster.length + unlisted.length > 0) printLines(...ofRoster, ...unlisted);
    if (values.jplag !== undefined) {
      const folder = resolveFromCaller(values.jplag);
      checkOutside(folder, given, sources);
      const { exercises, limits } = settings();
      const { exportAnswers } = await import('../batch/export-answers');
      const count = await exportAnswers(folder, sources, { root, exercises, limits });
      printLines(`${count} of ${sources.length} submissions are in ${folder}, and the stubs in BaseCode there.`);
      return 0;
    }
    const readCourse = () => {
      const { all, assignment, missing, csvForExcel, late } = settings();
      const isFilled = roster?.gradebook === 'canvas' && format.includes('canvas');
      const added = isFilled ? newColumnLines(roster, assignment) : [];
      if (added.length > 0) printLines(...added);
      const course = courseOf(root, settings(), asked, explain);
      return { all, gradebook: { assignment, missing, csvForExcel, ...(late && { late }) }, course };
    };
    const queue = queueFrom(values, sources.length);
    if (queue?.isNoWait) {
      const { all, course } = readCourse();
      await queue.submit(sources, all, { ...course, ...(hasPages(targets) && { pages: true }) });
      printLines(`${sources.length} submissions wait for the workers. The same command without --no-wait waits, too.`);
      return 0;
    }
    const { passes, ungraded } = await gradeBatch(
      {
        sources,
        targets,
        seed,
        readCourse,
        workFolder,
        fresh,
        similar: values.similar ?? false,
        workers,
        ...(queue && { openDispatcher: queue.open }),
        roster: roster && match && { roster, ...match },
      },
      signal,
    );
    if (ungraded > 0)
      throw new Error(
        `${ungraded} of ${sources.length} could not be graded: see above. The results call them ungraded.`,
      );
    return passes ? 0 : 1;
  } catch (error) {
    if (stopped !== undefined) return stopped;
    throw error;
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    rmSync(workFolder, { recursive: true, force: true });
  }
}

/** Finds the submissions. A bulk download that is the only path is unpacked before. */
async function find(
  paths: readonly string[],
  workFolder: string,
  limits: () => Limits,
  signal: AbortSignal,
): Promise<FoundInAll> {
  const [only, ...others] = paths;
  if (only === undefined || others.length > 0 || !isZip(only)) return findSubmissions(paths);
  const unpacked = await unpackDownload(only, path.join(workFolder, 'download'), limits(), signal);
  return unpacked === undefined ? findSubmissions(paths) : findSubmissions([unpacked], only);
}

function skippedLine(names: readonly string[]): string {
  const files = names.length === 1 ? '1 file that is' : `${names.length} files that are`;
  return `Skipped ${files} no part of a submission: ${someNames(names)}`;
}

/**
 * The number of processes, by default one for each core.
 *
 * @throws Error in one line if the option is not such a number
 */
function workersFrom(given: string | undefined): number {
  if (given === undefined) return availableParallelism();
  const workers = Number(given);
  if (Number.isInteger(workers) && workers >= 1 && workers <= 64) return workers;
  throw new Error(`Expected --workers to be a whole number from 1 to 64, got "${given}".`);
}
