import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { gradeBatch } from '../batch/grade-batch';
import { chooseExercises } from '../config/choose-exercises';
import { seedFromEnvironment } from '../config/seed';
import { readSettings, type Settings } from '../config/settings';
import type { Limits } from '../core/limits';
import { checkOutside } from '../intake/check-outside';
import { findSubmissions } from '../intake/find';
import { isZip, resolveFromCaller } from '../intake/open';
import { singleSubmission } from '../intake/single';
import { unpackDownload } from '../intake/unpack-download';
import { printLines } from '../report/screen/print-lines';
import { readTargets } from '../report/targets';
import { readArguments } from './arguments';

/** How the command is called. */
export const USAGE =
  'npm run --silent grade -- <folder of a submission>… [--format json] [--out <file>] [--exercise 02] ' +
  '[--workers 2] [--fresh] [--one]';

const OPTIONS = {
  format: { type: 'string', multiple: true },
  out: { type: 'string', multiple: true },
  exercise: { type: 'string', multiple: true },
  workers: { type: 'string' },
  fresh: { type: 'boolean' },
  one: { type: 'boolean' },
} as const;

/** Skipped files that are listed, because a submission could be among them. */
const MAX_LISTED = 20;

/** Exit codes after a signal, by the convention of shells. */
const STOPPED = { SIGINT: 130, SIGTERM: 143 } as const;

/** `npm run grade -- <paths>`: grades submissions and writes their results in the chosen formats. */
export async function run(root: string, args: string[]): Promise<number> {
  const { values, positionals: paths } = readArguments(args, OPTIONS, USAGE);
  const { format = [], out = [], exercise: asked = [], fresh = false } = values;
  if (paths.length === 0) throw new Error(`Nothing to grade. Usage: ${USAGE}`);
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
      : findSubmissions(await unpackAll(() => settings().limits, paths, workFolder, signal));
    const places = out.map(resolveFromCaller);
    for (const place of places) checkOutside(place, paths.map(resolveFromCaller), sources);
    const targets = readTargets(
      format,
      places,
      sources.map(({ id }) => id),
    );
    if (skipped.length > 0) printLines(skippedLine(skipped));
    if (warnings.length > 0) printLines(...warnings);
    const readCourse = () => {
      const { all, seed, limits, points, hiddenTests, assignment } = settings();
      const exercises = chooseExercises(settings().exercises, asked);
      return { all, assignment, course: { root, exercises, seed, limits, points, hiddenTests } };
    };
    const { passes, ungraded } = await gradeBatch(
      { sources, targets, seed, readCourse, workFolder, fresh, workers },
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

/** Replaces each bulk download among the paths by the folder of its unpacked submissions. */
async function unpackAll(
  limits: () => Limits,
  paths: string[],
  workFolder: string,
  signal: AbortSignal,
): Promise<string[]> {
  const places: string[] = [];
  for (const [index, given] of paths.map(resolveFromCaller).entries()) {
    const into = path.join(workFolder, `download-${index}`);
    const folder = isZip(given) ? await unpackDownload(given, into, limits(), signal) : undefined;
    places.push(folder ?? given);
  }
  return places;
}

function skippedLine(names: readonly string[]): string {
  const some = names.slice(0, MAX_LISTED).join(', ');
  const files = names.length === 1 ? '1 file that is' : `${names.length} files that are`;
  return `Skipped ${files} no part of a submission: ${some}${names.length > MAX_LISTED ? ', …' : ''}`;
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
