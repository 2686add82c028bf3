import { expect, test } from '@jest/globals';
import { MIXED, RUN, resultOf, submissionOf, UNGRADED } from '../../../dev/testing/platforms';
import { check50 } from './check50';

const render = (result = MIXED) => JSON.parse(check50.render(result, RUN));

test('checks have the order of the tests, unique names, and their points as data', () => {
  const { slug, version, results } = render();
  expect([slug, version]).toEqual(['gradkata', '3.0.0']);
  const rows = results.map((one: Record<string, unknown>) => [one.name, one.passed, one.dependency]);
  expect(rows).toEqual([
    ['exercise_1_1', true, null],
    ['exercise_1_2', false, null],
    ['exercise_1_3', true, null],
    ['exercise_1_4', false, null],
    ['exercise_4_1', false, null],
    ['exercise_4_2', false, null],
    ['exercise_4_3', false, null],
    ['exercise_4_4', null, 'exercise_4_2'],
  ]);
  expect(results[0]).toEqual({
    name: 'exercise_1_1',
    description: '01-gradf · at the point',
    passed: true,
    log: ['seen', 'by learners'],
    cause: null,
    data: { score: 4, max_score: 4 },
    dependency: null,
  });
});

test('the cause of a failing check has the message, the diagnosis as help, and the first wrong number', () => {
  expect(render().results[1].cause).toEqual({
    rationale: 'exercises/01-gradf.ts:4: ∂f/∂b: expected 2, yours -2',
    help: 'The sign is wrong.',
    expected: '2',
    actual: '-2',
  });
});

test('the cause of a hidden test has no numbers, even if the result has some', () => {
  const comparisons = [{ label: 'x', expected: 2, yours: 'NaN', difference: null, tolerance: 0, ok: false }];
  const causeFor = (visibility: 'visible' | 'hidden') =>
    render(submissionOf({ '01-x': [resultOf('a', { status: 'fail', visibility, comparisons })] })).results[0].cause;
  expect(causeFor('visible')).toMatchObject({ expected: '2', actual: 'NaN' });
  expect(Object.keys(causeFor('hidden'))).toEqual(['rationale', 'help']);
});

test('an ungraded submission has an error in place of results', () => {
  expect(render(UNGRADED)).toEqual({
    slug: 'gradkata',
    version: '3.0.0',
    error: { type: 'GraderError', value: expect.stringContaining('not your doing'), traceback: [], data: {} },
  });
});
