import type { SubmissionResult } from '../../core/result';
import { truncate } from '../../text/truncate';
import { fitJson } from './shared/fit-size';
import { isUngraded, type RunInfo, type SubmissionFormat } from './shared/format';
import { type ShownTest, shownTests } from './shared/shown-tests';
import { ungradedText } from './shared/ungraded-text';

/** `./result.json` by "The result.json contract" in the wiki of foundation50/classroom50, which allows more fields. */
export interface Classroom50Result {
  schema: 'classroom50/result/v1';
  classroom: string;
  assignment: string;
  assignment_type: 'individual' | 'group';
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
  /** The reason, if the submission is ungraded. Absent otherwise. */
  message?: string;
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
 * The document of an ungraded submission is valid and has no tests. Hidden tests are listed as `hidden test 1`.
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
    assignment_type: variable('ASSIGNMENT_TYPE') === 'group' ? 'group' : 'individual',
    owner: variable('OWNER', 'USERNAME'),
    submission: variable('SUBMISSION_TAG'),
    commit: variable('COMMIT_URL'),
    release: variable('RELEASE_URL'),
    review: variable('REVIEW_URL', 'COMMIT_URL'),
    datetime: new Date(run.finished).toISOString().replace(/\.\d+Z$/, 'Z'),
    score: sum('score'),
    'max-score': isUngraded(result) ? whole(result.maxScore) : sum('max-score'),
    ...(isUngraded(result) ? { message: truncate(ungradedText(result), length) } : {}),
    tests,
  };
}

/**
 * Converts points to whole numbers. Tests are summed up, passing ones first; each gets the growth of the rounded-down
 * sum. So the score is rounded down, and a failing test always costs a point of a whole total.
 */
function testsOf(tests: readonly ShownTest[], length: number): Classroom50Test[] {
  const passes = ({ test }: ShownTest) => test.status === 'pass';
  const points = new Map<ShownTest, number>();
  let total = 0;
  for (const shown of [...tests.filter(passes), ...tests.filter((other) => !passes(other))]) {
    const before = whole(total);
    total += shown.test.maxScore;
    points.set(shown, whole(total) - before);
  }
  return tests.map((shown) => {
    const passed = passes(shown);
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

/** Rounds down. The sum of ten tenths counts as 1, although binary numbers make it a little less. */
function whole(points: number): number {
  return Math.floor(points + 1e-9);
}
