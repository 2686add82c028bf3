import type { SubmissionResult } from '../../core/result';
import { truncate } from '../../text/truncate';
import { fitJson } from './shared/fit-size';
import { isUngraded, type RunInfo, type SubmissionFormat } from './shared/format';
import { type ShownTest, shownTests } from './shared/shown-tests';
import { roundedDown, wholePoints } from './shared/whole-points';

const ASSIGNMENT_TYPES = ['individual', 'group', 'team'] as const;

/** `./result.json` by "The result.json contract" in the wiki of foundation50/classroom50. Only tests may have more. */
export interface Classroom50Result {
  schema: 'classroom50/result/v1';
  classroom: string;
  assignment: string;
  assignment_type: (typeof ASSIGNMENT_TYPES)[number];
  owner: string;
  submission: string;
  commit: string;
  release: string;
  review: string;
  /** UTC, to the second. */
  datetime: string;
  /** The sum of the scores of the tests, a whole number like `max-score`. */
  score: number;
  'max-score': number;
  tests: Classroom50Test[];
}

interface Classroom50Test {
  'test-name': string;
  passed: boolean;
  score: number;
  'max-score': number;
  message: string | null;
}

/**
 * Classroom 50 takes any exit code but 0 for a failed autograder: a script around `grade` must turn 1 into 0.
 * The document of an ungraded submission is valid and has no tests. It has no field for the reason, which the
 * package writes to `release-body.md`. Hidden tests are listed as `hidden test 1`.
 */
export const classroom50: SubmissionFormat = {
  about: 'result.json for Classroom 50',
  of: 'submission',
  extension: 'json',
  render: (result, run) => fitJson((length) => classroom50Result(result, run, length)),
};

function classroom50Result(result: SubmissionResult, run: RunInfo, length: number): Classroom50Result {
  const { environment } = run;
  // Classroom 50 describes the submission in variables. The contract has an empty text for one that is not set.
  const variable = (...names: string[]) => names.map((name) => environment[name]).find(Boolean) ?? '';
  const tests = testsOf(shownTests(result, run.seed), length);
  const sum = (field: 'score' | 'max-score') => tests.reduce((total, test) => total + test[field], 0);
  return {
    schema: 'classroom50/result/v1',
    classroom: variable('CLASSROOM'),
    assignment: variable('ASSIGNMENT') || run.assignment,
    assignment_type: ASSIGNMENT_TYPES.find((type) => type === variable('ASSIGNMENT_TYPE')) ?? 'individual',
    owner: variable('OWNER', 'USERNAME'),
    submission: variable('SUBMISSION_TAG'),
    commit: variable('COMMIT_URL'),
    release: variable('RELEASE_URL'),
    review: variable('REVIEW_URL', 'COMMIT_URL'),
    datetime: new Date(run.finished).toISOString().replace(/\.\d+Z$/, 'Z'),
    score: sum('score'),
    'max-score': isUngraded(result) ? roundedDown(result.maxScore) : sum('max-score'),
    tests,
  };
}

function testsOf(tests: readonly ShownTest[], length: number): Classroom50Test[] {
  const points = wholePoints(tests);
  return tests.map((shown) => {
    const passed = shown.test.status === 'pass';
    const most = points.get(shown) ?? 0;
    return {
      'test-name': shown.title,
      passed,
      score: passed ? most : 0,
      'max-score': most,
      message: passed ? null : truncate(shown.advice, length),
    };
  });
}
