import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { Class } from '../batch/class';
import { documentOf } from '../batch/document';
import { unfinished } from '../batch/guilty';
import { headingOf } from '../batch/heading';
import { Journal } from '../batch/journal';
import { limitsOf } from '../course/limits';
import { exerciseIds, seedFromEnvironment } from '../jest/run';
import { writeAtomically } from '../result/write';
import { findSubmissions, fromWhereCalled } from '../submission/open';
import { readArguments } from './arguments';
import { chooseExercises } from './choose';

const USAGE =
  'npm run --silent grade -- <folder of a submission>… [--format json] [--out <file>] [--exercise 02] [--workers 2] [--fresh]';

const OPTIONS = {
  format: { type: 'string' },
  out: { type: 'string' },
  exercise: { type: 'string', multiple: true },
  workers: { type: 'string' },
  fresh: { type: 'boolean' },
} as const;

/** The exit code of what Ctrl-C ended, as shells have it. */
const INTERRUPTED = 130;

/** `npm run grade -- <paths>`: grades one or several submissions and writes the result document. */
export async function run(root: string, args: string[]): Promise<number> {
  const { values, positionals: paths } = readArguments(args, OPTIONS, USAGE);
  const { format = 'json', exercise: asked = [], fresh = false } = values;
  const out = values.out && fromWhereCalled(values.out);
  if (format !== 'json') throw new Error(`There is no format "${format}". There is: json.`);
  if (paths.length === 0) throw new Error(`Nothing to grade. Usage: ${USAGE}`);
  const handedIn = findSubmissions(paths);
  if (out && handedIn.some(({ where }) => [where, path.join(where, 'exercises')].includes(path.dirname(out)))) {
    throw new Error(`${out} lies among the files that are graded. Give --out a place elsewhere.`);
  }
  const all = exerciseIds(root);
  const course = { root, exercises: chooseExercises(all, asked), seed: seedFromEnvironment(), limits: limitsOf(root) };
  // Should the grader die before it has begun, nobody has points by accident.
  const nobody = handedIn.map(
    ({ id }) =>
      () =>
        JSON.stringify(unfinished(0, id)),
  );
  if (out) writeAtomically(out, documentOf(course.seed, nobody));
  const aside = mkdtempSync(path.join(tmpdir(), 'gradkata-grade-'));
  try {
    const journal = new Journal(out ? `${out}.journal` : path.join(aside, 'journal'), headingOf(course), fresh);
    return await gradeClass(
      new Class(course, handedIn, all, journal, workersFrom(values.workers)),
      journal,
      handedIn.length,
      out,
    );
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

async function gradeClass(graded: Class, journal: Journal, count: number, out: string | undefined): Promise<number> {
  let stopped = false;
  const stop = () => {
    stopped = true;
    graded.end();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    await graded.open();
    const before = graded.graded;
    if (before > 0) say(`${before} of ${count} were graded before; ${count - before} to go. --fresh starts over.`);
    await graded.grade(out);
  } catch (error) {
    if (!stopped) throw error;
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    graded.end();
    if (out) graded.save(out);
  }
  if (stopped) {
    say(`Stopped. ${graded.graded} of ${count} are graded${out ? '; the same command goes on with the others' : ''}.`);
    journal.close();
    return INTERRUPTED;
  }
  if (!out) for (const piece of graded.document()) process.stdout.write(piece);
  const passes = [...graded.results()].every(({ status }) => status === 'pass');
  journal.remove();
  return count > 1 || passes ? 0 : 1;
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
