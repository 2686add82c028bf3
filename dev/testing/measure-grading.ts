import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_SEED } from '../../grader/config/seed';
import { exerciseIds } from '../../grader/config/suites';
import { LIMITS } from '../../grader/core/limits';
import type { SubmissionResult } from '../../grader/core/result';
import { openSubmission } from '../../grader/intake/open';
import { runSuites } from '../../grader/jest/session';

/** A submission that was graded by itself. */
export interface Alone {
  result: SubmissionResult;
  /** Seconds of a processor that reading, grading and reporting it took: unlike those of a clock, hardly more on a busy machine. */
  seconds: number;
}

const root = path.join(__dirname, '..', '..');
const exercises = exerciseIds(root);

/** Grades the folders that are listed on the standard input, in this process, and prints what came of each. */
export async function measure(): Promise<void> {
  const folders = JSON.parse(readFileSync(0, 'utf8')) as string[];
  // Loading the grader is nobody's time.
  for (const first of folders.slice(0, 1)) await grade(first);
  const graded: Alone[] = [];
  for (const where of folders) graded.push(await grade(where));
  process.stdout.write(JSON.stringify(graded));
}

async function grade(where: string): Promise<Alone> {
  const before = process.cpuUsage();
  const submission = await openSubmission({ kind: 'path', id: path.basename(where), where }, exercises, LIMITS);
  const { document } = await runSuites(root, [submission], exercises, DEFAULT_SEED);
  const { user, system } = process.cpuUsage(before);
  return { result: document.submissions[0] as SubmissionResult, seconds: (user + system) / 1e6 };
}
