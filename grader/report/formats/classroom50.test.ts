import { describe, expect, test } from '@jest/globals';
import { MIXED, RUN, resultOf, submissionOf, UNGRADED } from '../../../dev/testing/platforms';
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

describe('the description of the submission', () => {
  test('is taken from the variables of the platform', () => {
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

  test('has one of the three types of assignment', () => {
    for (const type of ['individual', 'group', 'team'])
      expect(render(MIXED, { ...ENVIRONMENT, ASSIGNMENT_TYPE: type }).assignment_type).toBe(type);
  });

  test('uses other variables in place of those that are not set', () => {
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

test('each test has its points', () => {
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

describe('points with fractions', () => {
  const ofHalf = (status: 'pass' | 'fail', index: number) => resultOf(`test ${index}`, { status, maxScore: 0.5 });
  const pointsOf = (statuses: ('pass' | 'fail')[]) => {
    const result = submissionOf({ '01-x': [...statuses.map(ofHalf), resultOf('other', { maxScore: 3 })] });
    const { tests, score, 'max-score': most } = render(result);
    for (const one of tests) expect(one.score).toBe(one.passed ? one['max-score'] : 0);
    expect(tests.reduce((sum, one) => sum + one.score, 0)).toBe(score);
    expect(tests.reduce((sum, one) => sum + one['max-score'], 0)).toBe(most);
    return [score, most];
  };

  test('are rounded down in the score, which shows that a test fails', () => {
    expect(pointsOf(['pass', 'pass'])).toEqual([4, 4]);
    expect(pointsOf(['pass', 'fail'])).toEqual([3, 4]);
    expect(pointsOf(['fail', 'pass'])).toEqual([3, 4]);
    expect(pointsOf(['fail', 'fail'])).toEqual([3, 4]);
  });

  test('are complete if every test passes, although tenths do not add up exactly', () => {
    const tenths = Array.from({ length: 10 }, (_, index) => resultOf(`test ${index}`, { maxScore: 0.1 }));
    const result = submissionOf({ '01-x': tenths });
    expect(tenths.reduce((sum, { maxScore }) => sum + maxScore, 0)).toBeLessThan(1);
    expect(render(result)).toMatchObject({ score: 1, 'max-score': 1 });
  });
});

test('an ungraded submission has a valid document without tests', () => {
  expect(render(UNGRADED)).toMatchObject({ score: 0, 'max-score': 32, tests: [] });
  expect(render(UNGRADED)).not.toHaveProperty('message');
});
