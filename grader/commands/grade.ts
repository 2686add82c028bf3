import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { Class } from '../batch/class';
import { headingOf } from '../batch/heading';
import { Journal } from '../batch/journal';
import { Lock } from '../batch/lock';
import { nobody } from '../batch/nobody';
import type { Course } from '../batch/pool';
import { limitsOf } from '../course/limits';
import type { Results, Run } from '../formats/format';
import { readTargets, type Target, writeTarget } from '../formats/target';
import { exerciseIds, seedFromEnvironment } from '../jest/run';
import { findSubmissions, fromWhereCalled, type HandedIn } from '../submission/open';
import { readArguments } from './arguments';
import { chooseExercises } from './choose';

const USAGE =
  'npm run --silent grade -- <folder of a submission>… [--format json] [--out <file>] [--exercise 02] [--workers 2] [--fresh]';

const OPTIONS = {
  format: { type: 'string', multiple: true },
  out: { type: 'string', multiple: true },
  exercise: { type: 'string', multiple: true },
  workers: { type: 'string' },
  fresh: { type: 'boolean' },
} as const;

/** The exit codes of what Ctrl-C or a plain kill ended, as shells have them. */
const STOPPED = { SIGINT: 130, SIGTERM: 143 } as const;

/** `npm run grade -- <paths>`: grades one or several submissions and writes the results in the formats that are asked for. */
export async function run(root: string, args: string[]): Promise<number> {
  const { values, positionals: paths } = readArguments(args, OPTIONS, USAGE);
  const { format = [], out = [], exercise: asked = [], fresh = false } = values;
  if (paths.length === 0) throw new Error(`Nothing to grade. Usage: ${USAGE}`);
  const workers = workersFrom(values.workers);
  const handedIn = findSubmissions(paths);
  const targets = readTargets(format, out.map(fromWhereCalled), handedIn.length);
  checkPlaces(targets, handedIn);
  const begun: Run = {
    seed: seedFromEnvironment(),
    started: Date.now(),
    finished: Date.now(),
    environment: process.env,
    assignment: 'gradkata',
  };
  const write = (results: Results, places = targets) => {
    const now = { ...begun, finished: Date.now() };
    for (const target of places) writeTarget(target, results, now, handedIn.length);
  };
  const kept = targets.filter((target) => target.out !== undefined);
  const ids = handedIn.map(({ id }) => id);
  const aside = mkdtempSync(path.join(tmpdir(), 'gradkata-grade-'));
  const locks: Lock[] = [];
  let graded: Class | undefined;
  let journal: Journal | undefined;
  try {
    for (const { out } of kept) locks.push(new Lock(out as string));
    // Should the grader die before it has begun, nobody has points by accident.
    write(nobody(ids), kept);
    const all = exerciseIds(root);
    const course: Course = { root, exercises: chooseExercises(all, asked), seed: begun.seed, limits: limitsOf(root) };
    const place = kept[0]?.out ?? path.join(aside, 'results');
    journal = new Journal(`${place}.journal`, headingOf(course), fresh);
    graded = new Class(course, handedIn, all, journal, workers);
    return await gradeClass(graded, journal, handedIn.length, write, kept);
  } catch (error) {
    const { message } = error as Error;
    // Without all locks, these are the results of another run.
    if (locks.length === kept.length) write(graded?.results(message) ?? nobody(ids, message), kept);
    throw error;
  } finally {
    journal?.close();
    for (const lock of locks) lock.release();
    rmSync(aside, { recursive: true, force: true });
  }
}

async function gradeClass(
  graded: Class,
  journal: Journal,
  count: number,
  write: (results: Results, places?: Target[]) => void,
  kept: Target[],
): Promise<number> {
  let stopped: keyof typeof STOPPED | undefined;
  const stop = (signal: NodeJS.Signals) => {
    stopped = signal as keyof typeof STOPPED;
    graded.end();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    await graded.open();
    const before = graded.graded;
    if (before > 0) say(`${before} of ${count} were graded before; ${count - before} to go. --fresh starts over.`);
    await graded.grade(() => write(graded.results(), kept));
  } catch (error) {
    if (!stopped) throw error;
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    graded.end();
  }
  if (stopped) {
    write(graded.results(), kept);
    say(
      `Stopped. ${graded.graded} of ${count} are graded${kept.length > 0 ? '; the same command goes on with the others' : ''}.`,
    );
    return STOPPED[stopped];
  }
  write(graded.results());
  const passes = [...graded.results()].every(({ status }) => status === 'pass');
  journal.remove();
  return count > 1 || passes ? 0 : 1;
}

/** @throws Error when results would be written among the files that are graded */
function checkPlaces(targets: readonly Target[], handedIn: readonly HandedIn[]): void {
  for (const { out } of targets) {
    if (out && handedIn.some(({ where }) => [where, path.join(where, 'exercises')].includes(path.dirname(out))))
      throw new Error(`${out} lies among the files that are graded. Give --out a place elsewhere.`);
  }
}

/** One process for each core, unless told otherwise. @throws Error when it is no number of processes */
function workersFrom(given: string | undefined): number {
  if (given === undefined) return availableParallelism();
  const workers = Number(given);
  if (Number.isInteger(workers) && workers >= 1 && workers <= 64) return workers;
  throw new Error(`Expected --workers to be a whole number from 1 to 64, got "${given}".`);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
