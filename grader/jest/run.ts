import path from 'node:path';
import { runCLI } from '@jest/core';
import { type Suite, suitesOf } from '../course/suites';
import { diagnose } from '../mistakes/diagnose';
import { mistakeRecord } from '../mistakes/record';
import type { ResultDocument } from '../result/document';
import { concealHidden } from '../result/hidden';
import { Ledger } from '../result/ledger';
import type { Submission } from '../submission/submission';
import { LIMITS, type Limits } from '../vm/limits';
import { jestProject } from './projects';

/** What one run of the suites is about. The Jest environment reads it: both live in this process. */
export interface Run {
  /** The project's folder, which holds `engine/` and `test/`. */
  root: string;
  /** The suites to run, in this order. */
  suites: Suite[];
  ledger: Ledger;
  limits: Limits;
  /** Called whenever something is over that may have taken long. */
  alive: () => void;
}

/** A course's suites lie anywhere: `gradkata/…` is this project there, and its packages are theirs. */
const IMPORTS = { moduleNameMapper: { '^gradkata/(.*)$': '<rootDir>/$1' }, modulePaths: ['<rootDir>/node_modules'] };

/** The test file that loads the suites. */
const ENTRY = path.join(__dirname, '..', 'suite', 'entry.ts');

let current: Run | undefined;

/** @throws Error when Jest was started by hand for the `exercises` project, without a submission to grade */
export function currentRun(): Run {
  if (!current)
    throw new Error('Start the suites with npm test, not with jest itself: there is no submission to grade.');
  return current;
}

/** What came of a run. */
export interface Graded {
  document: ResultDocument;
  /** What kept the grader itself from working; the document then holds what there is. */
  breakdowns: readonly string[];
}

/** What a run has otherwise than usual. */
export interface RunOptions extends Partial<Pick<Run, 'limits' | 'alive'>> {
  /** What an exercise is worth in all, by its id. */
  points?: Readonly<Record<string, number>>;
  /** The course's folder of hidden tests. */
  hiddenTests?: string | undefined;
}

/** Runs the suites of `exercises` on the submissions, in this process, and names the mistakes that it knows. */
export async function runSuites(
  root: string,
  submissions: Submission[],
  exercises: string[],
  seed: number,
  { limits = LIMITS, points, hiddenTests, alive = () => {} }: RunOptions = {},
): Promise<Graded> {
  const ledger = new Ledger(submissions, seed, points);
  const suites = suitesOf(root, hiddenTests).filter(({ exercise }) => exercises.includes(exercise));
  current = { root, suites, ledger, limits, alive };
  try {
    await runCLI(
      {
        _: [ENTRY],
        $0: 'gradkata',
        config: JSON.stringify({
          ...jestProject(root, 'exercises'),
          ...IMPORTS,
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
  for (const [index, { exercises: results }] of document.submissions.entries()) {
    for (const exercise of results) {
      if (exercise.status !== 'pass')
        diagnose({ ...exercise, tests: ledger.recordedTests(exercise) }, mistakeRecord(root, exercise.id));
      concealHidden(exercise, () => {
        // Loaded only when it is asked for: it brings the parsers along.
        const { loadFault } = require('../submission/load-fault') as typeof import('../submission/load-fault');
        return loadFault(root, submissions[index] as Submission, exercise.id);
      });
    }
  }
  // What is wrong with a suite is wrong with it for every submission.
  return { document, breakdowns: [...new Set(ledger.breakdowns)] };
}
