import { readdirSync } from 'node:fs';
import path from 'node:path';
import { runCLI } from '@jest/core';
import { diagnose } from '../mistakes/diagnose';
import { mistakeRecord } from '../mistakes/record';
import type { ResultDocument } from '../result/document';
import { concealHidden } from '../result/hidden';
import { Ledger } from '../result/ledger';
import type { Submission } from '../submission/submission';
import { LIMITS, type Limits } from '../vm/limits';
import { jestProject } from './projects';

/** Seed of a run that names no other. */
export const DEFAULT_SEED = 42;

/** What one run of the suites is about. The Jest environment reads it: both live in this process. */
export interface Run {
  /** The project's folder, which holds `engine/` and `test/`. */
  root: string;
  /** Files of the suites to run. */
  suites: string[];
  ledger: Ledger;
  limits: Limits;
  /** Called whenever something is over that may have taken long. */
  alive: () => void;
}

/** The test file that loads the suites. */
const ENTRY = path.join(__dirname, '..', 'suite', 'entry.ts');

let current: Run | undefined;

/** @throws Error when Jest was started by hand for the `exercises` project, without a submission to grade */
export function currentRun(): Run {
  if (!current)
    throw new Error('Start the suites with npm test, not with jest itself: there is no submission to grade.');
  return current;
}

/** Ids of the exercises there are, in order: each suite in `test/` is one. */
export function exerciseIds(root: string): string[] {
  const suites = readdirSync(path.join(root, 'test')).filter((name) => name.endsWith('.test.ts'));
  return suites.map((name) => name.slice(0, -'.test.ts'.length)).sort();
}

/** What came of a run. */
export interface Graded {
  document: ResultDocument;
  /** What kept the grader itself from working; the document then holds what there is. */
  breakdowns: readonly string[];
}

/** Runs the suites of `exercises` on the submissions, in this process, and names the mistakes that it knows. */
export async function runSuites(
  root: string,
  submissions: Submission[],
  exercises: string[],
  seed: number,
  { limits = LIMITS, alive = () => {} }: Partial<Pick<Run, 'limits' | 'alive'>> = {},
): Promise<Graded> {
  const ledger = new Ledger(submissions, seed);
  const suites = exercises.map((id) => path.join(root, 'test', `${id}.test.ts`));
  current = { root, suites, ledger, limits, alive };
  try {
    await runCLI(
      {
        _: [ENTRY],
        $0: 'gradkata',
        config: JSON.stringify({
          ...jestProject(root, 'exercises'),
          roots: [path.dirname(ENTRY)],
          testMatch: ['**/entry.ts'],
        }),
        reporters: [path.join(__dirname, 'reporter.ts')],
        runTestsByPath: true,
        runInBand: true,
        silent: true,
        watchman: false,
      },
      [root],
    );
  } finally {
    current = undefined;
  }
  const document = ledger.document(exercises);
  for (const exercise of document.submissions.flatMap((submission) => submission.exercises)) {
    if (exercise.status !== 'pass') diagnose(exercise, mistakeRecord(root, exercise.id));
    concealHidden(exercise);
  }
  return { document, breakdowns: ledger.breakdowns };
}

/** Seed of the random cases: `GRADKATA_SEED`, to replay a run, or always the same one. @throws Error when it is no whole number */
export function seedFromEnvironment(): number {
  const given = process.env.GRADKATA_SEED;
  if (given === undefined || given === '') return DEFAULT_SEED;
  const seed = Number(given);
  if (!Number.isInteger(seed)) throw new Error(`Expected GRADKATA_SEED to be a whole number, got "${given}".`);
  return seed;
}
