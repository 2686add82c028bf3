import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_SEED } from '../../grader/config/seed';
import { readSettings } from '../../grader/config/settings';
import { LIMITS } from '../../grader/core/limits';
import type { SubmissionResult } from '../../grader/core/result';
import { openSubmission } from '../../grader/intake/open';
import { Session } from '../../grader/jest/session';

/** The result of a submission that was graded alone. */
export interface GradedAlone {
  result: SubmissionResult;
  /** Processor time of reading and grading, in seconds. Unlike elapsed time it hardly grows on a busy machine. */
  seconds: number;
}

const root = path.join(__dirname, '..', '..');
const exercises = readSettings(root).exercises;

/** Grades the folders that are listed on the standard input, one request each, and prints a `GradedAlone` for each. */
export async function measureGrading(): Promise<void> {
  const folders = JSON.parse(readFileSync(0, 'utf8')) as string[];
  const session = new Session(root, exercises, DEFAULT_SEED);
  // The first request also loads the suites: it is not measured.
  for (const first of folders.slice(0, 1)) await grade(session, first);
  const graded: GradedAlone[] = [];
  for (const where of folders) graded.push(await grade(session, where));
  await session.close();
  process.stdout.write(JSON.stringify(graded));
}

async function grade(session: Session, where: string): Promise<GradedAlone> {
  const before = process.cpuUsage();
  const submission = await openSubmission({ kind: 'path', id: path.basename(where), where }, exercises, LIMITS);
  const { document } = await session.grade([submission]);
  const { user, system } = process.cpuUsage(before);
  return { result: document.submissions[0] as SubmissionResult, seconds: (user + system) / 1e6 };
}
