import { describe, expect, test } from '@jest/globals';
import { MIXED, RUN, resultOf, submissionOf, UNGRADED } from '../testing/platforms';
import { type Classroom50Result, classroom50 } from './classroom50';

const ENVIRONMENT = {
  CLASSROOM: 'ml',
  ASSIGNMENT: 'gradients',
  ASSIGNMENT_TYPE: 'group',
  OWNER: 'alice',
  USERNAME: 'bob',
  SUBMISSION_TAG: 'submit/2026-11-24T08-59-00Z-a1b2c3d',
  COMMIT_URL: 'https://example.org/commit/a1b2c3d',
  RELEASE_URL: 'https://example.org/releases/1',
  REVIEW_URL: 'https://example.org/compare/1',
};

const render = (result = MIXED, environment: Record<string, string> = ENVIRONMENT) =>
  JSON.parse(classroom50.render(result, { ...RUN, environment })) as Classroom50Result;

describe('what is graded', () => {
  test('stands in the variables of the platform', () => {
    expect(render()).toMatchObject({
      classroom: 'ml',
      assignment: 'gradients',
      assignment_type: 'group',
      owner: 'alice',
      submission: ENVIRONMENT.SUBMISSION_TAG,
      commit: ENVIRONMENT.COMMIT_URL,
      release: ENVIRONMENT.RELEASE_URL,
      review: ENVIRONMENT.REVIEW_URL,
      datetime: '2026-11-24T09:00:07Z',
    });
  });

  test('has others in place of some that are not set', () => {
    const { REVIEW_URL: _, OWNER: __, ASSIGNMENT: ___, ASSIGNMENT_TYPE: ____, ...rest } = ENVIRONMENT;
    expect(render(MIXED, rest)).toMatchObject({
      assignment: 'gradkata',
      assignment_type: 'individual',
      owner: 'bob',
      review: ENVIRONMENT.COMMIT_URL,
    });
    expect(render(MIXED, {})).toMatchObject({ classroom: '', owner: '', submission: '', review: '' });
  });
});

test('tests have their points', () => {
  const { score, 'max-score': most, tests } = render();
  expect([score, most]).toEqual([8, 32]);
  expect(tests[0]).toEqual({
    'test-name': '01-gradf · at the point',
    passed: true,
    score: 4,
    'max-score': 4,
    message: null,
  });
  expect(tests.map(({ passed }) => passed)).toEqual([true, false, true, false, false, false, false, false]);
});

test('points that are no whole numbers are rounded so that their sum is the rounded sum', () => {
  const thirds = Array.from({ length: 3 }, (_, index) => resultOf(`test ${index}`, { maxScore: 10 / 3 }));
  const all = render(submissionOf({ '01-x': thirds }));
  expect(all.tests.map((one) => [one.score, one['max-score']])).toEqual([
    [3, 3],
    [4, 4],
    [3, 3],
  ]);
  expect([all.score, all['max-score']]).toEqual([10, 10]);
  const some = render(submissionOf({ '01-x': [...thirds, resultOf('other', { status: 'fail', maxScore: 0.4 })] }));
  expect(some.tests.at(-1)).toMatchObject({ passed: false, score: 0, 'max-score': 0 });
  expect([some.score, some['max-score']]).toEqual([10, 10]);
});

test('a grader that could not work leaves a valid document with no tests', () => {
  expect(render(UNGRADED)).toMatchObject({ score: 0, 'max-score': 32, tests: [] });
  expect(render()).not.toHaveProperty('message');
});
