import { spawn } from 'node:child_process';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parse } from 'csv-parse/sync';
import { DEFAULT_SEED } from '../../grader/config/seed';
import type { SubmissionResult } from '../../grader/core/result';
import { type Expected, surpriseIn } from './expected';
import { generateClass, type Kind, MIX } from './generate';
import { layOutMember } from './lay-out-member';
import { MemoryWatch } from './memory';

/** The report on a generated class. */
export interface ClassReport {
  /** Lines of a table: a label and a figure. */
  figures: [string, string][];
  /** Differences from the known results, in a line each. */
  surprises: string[];
}

/**
 * Generates a class, grades it by one command as a course does, and compares the points of each learner with the known
 * ones.
 *
 * @param folder an empty folder, for the submissions and the results
 * @throws Error if grading does not exit with 0
 */
export async function gradeClass(root: string, folder: string, size: number): Promise<ClassReport> {
  const known = new Map<string, Expected>();
  const kinds: Record<Kind, number> = { right: 0, wrong: 0, broken: 0, hostile: 0 };
  for (const { id, kind, files, expected } of generateClass(root, size, DEFAULT_SEED)) {
    known.set(id, expected);
    kinds[kind] += 1;
    layOutMember(path.join(folder, 'submissions', id, 'exercises'), { files });
  }
  const document = path.join(folder, 'class.json');
  const gradebook = path.join(folder, 'class.csv');
  const outputs = ['--format', 'json', '--out', document, '--format', 'csv', '--out', gradebook];
  const { seconds, bytes } = await measured(root, ['grade', path.join(folder, 'submissions'), ...outputs]);

  const surprises: string[] = [];
  const scores = new Map<string, number>();
  for await (const result of resultsIn(document)) {
    const expected = known.get(result.id);
    scores.set(result.id, result.score);
    const surprise = expected ? surpriseIn(result, expected) : `No submission has the id ${result.id}.`;
    if (surprise) surprises.push(surprise);
  }
  for (const id of known.keys()) if (!scores.has(id)) surprises.push(`${id} has no result.`);
  const rows = parse(readFileSync(gradebook), { columns: true }) as { id: string; score: string }[];
  for (const { id, score } of rows)
    if (Number(score) !== scores.get(id)) surprises.push(`The gradebook has ${score} points for ${id}.`);
  if (rows.length !== size) surprises.push(`The gradebook has ${rows.length} rows for ${size} submissions.`);

  const shares = (Object.keys(MIX) as Kind[]).map((kind) => `${kinds[kind]} ${kind}`).join(', ');
  return {
    figures: [
      [`submissions graded: ${shares}`, String(scores.size)],
      ['rows of the gradebook', String(rows.length)],
      ['results that are not as they are known to be', String(surprises.length)],
      ['time', `${seconds.toFixed(1)} s`],
      ['submissions a second', (size / seconds).toFixed(1)],
      ['memory of all processes, highest', bytes === undefined ? 'unknown' : `${(bytes / 2 ** 20).toFixed(0)} MiB`],
    ],
    surprises,
  };
}

/** Runs a command of the project and measures its time and memory. */
async function measured(root: string, args: string[]): Promise<{ seconds: number; bytes: number | undefined }> {
  const start = performance.now();
  const grade = spawn(process.execPath, [path.join(root, 'grader', 'start.cjs'), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const watch = new MemoryWatch(grade.pid as number);
  const status = await new Promise<number | null>((resolve) => grade.once('close', resolve));
  const bytes = watch.end();
  if (status !== 0) throw new Error(`Grading the class ended with ${status} instead of 0.`);
  return { seconds: (performance.now() - start) / 1000, bytes };
}

/** Reads the results of a document line by line: it may be longer than the longest string of Node. */
async function* resultsIn(document: string): AsyncGenerator<SubmissionResult> {
  if (!existsSync(document)) throw new Error(`${document} was not written.`);
  const lines = createInterface({ input: createReadStream(document), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    // The first and the last line hold no result.
    if (line.startsWith('{"id"')) yield JSON.parse(line.replace(/,$/, '')) as SubmissionResult;
  }
}
