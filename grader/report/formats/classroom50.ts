import type { SubmissionResult } from '../../core/result';
import { truncate } from '../../text/truncate';
import { fitJson } from './shared/fit-size';
import { isUngraded, type RunInfo, type SubmissionFormat } from './shared/format';
import { type ShownTest, shownTests } from './shared/shown-tests';
import { ungradedText } from './shared/ungraded-text';

/** `./result.json`, by "The result.json contract" in the wiki of foundation50/classroom50. Fields beyond it are kept there. */
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
  /** Whole numbers, the sums of those of the tests. */
  score: number;
  'max-score': number;
  /** Why nothing is graded; not there otherwise. */
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
 * What is graded stands in the variables that Classroom 50 gives its autograder; one that is not set comes out as an
 * empty text. An autograder that ran ends with 0 there, whatever the score, and anything else is an error of the
 * infrastructure, for which Classroom 50 makes a result of its own. So a script around `grade` ends with 0 after its
 * exit codes 0 and 1, and with 2 after 2; the document of a submission that is not graded is valid all the same and has
 * no tests. Every test is shown; hidden ones are there as `hidden test 1`.
 */
export const classroom50: SubmissionFormat = {
  about: 'result.json for Classroom 50',
  of: 'submission',
  extension: 'json',
  render: (result, run) => fitJson((length) => classroom50Result(result, run, length)),
};

function classroom50Result(result: SubmissionResult, run: RunInfo, length: number): Classroom50Result {
  const { environment } = run;
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
 * Tests with whole points. In a row of the passing tests, and then of the others, each gets what the sum of points,
 * rounded down, grows by at it. So the points add up to those of the result, rounded down, one that passes has all of
 * its points, and of a whole total nobody has all while a test fails. Where points have fractions, a test may be worth one more to
 * one submission than to another.
 */
function testsOf(tests: readonly ShownTest[], length: number): Classroom50Test[] {
  const passes = ({ test }: ShownTest) => test.status === 'pass';
  const points = new Map<ShownTest, number>();
  let total = 0;
  for (const shown of [...tests.filter(passes), ...tests.filter((one) => !passes(one))]) {
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

/** Rounded down; ten tenths are 1, although their sum is a little less. */
function whole(points: number): number {
  return Math.floor(points + 1e-9);
}
