import { expect, test } from '@jest/globals';
import { MIXED, RUN, resultOf, submissionOf, UNGRADED } from '../../../dev/testing/platforms';
import { type GradescopeResults, gradescope } from './gradescope';

const render = (result = MIXED) => JSON.parse(gradescope.render(result, RUN)) as GradescopeResults;

test('each test has its number, points, status and visibility, and the points add up to the score', () => {
  const { score, tests } = render();
  expect(
    tests.map(({ number, name, score, max_score, status, visibility }) => [
      number,
      name,
      score,
      max_score,
      status,
      visibility,
    ]),
  ).toEqual([
    ['1.1', '01-gradf · at the point', 4, 4, 'passed', 'visible'],
    ['1.2', '01-gradf · ∂f/∂b', 0, 4, 'failed', 'visible'],
    ['1.3', '01-gradf · tells what it asks', 4, 4, 'passed', 'hidden'],
    ['1.4', '01-gradf · tells more', 0, 4, 'failed', 'hidden'],
    ['4.1', '04-value · mul: of two', 0, 4, 'failed', 'visible'],
    ['4.2', '04-value · exp: of one', 0, 4, 'failed', 'visible'],
    ['4.3', '04-value · exp: of another', 0, 4, 'failed', 'visible'],
    ['4.4', '04-value · softmax', 0, 4, 'failed', 'visible'],
  ]);
  expect(score).toBe(8);
});

test('the advice on a test and its console output are separate paragraphs', () => {
  const [first, second] = render().tests;
  expect(first?.output).toBe('Written to the console:\nseen\nby learners');
  expect(second?.output).toBe('exercises/01-gradf.ts:4: ∂f/∂b: expected 2, yours -2\nWhy: The sign is wrong.');
});

test('the document declares plain texts and has the time in seconds and the seed', () => {
  expect(render()).toMatchObject({
    output_format: 'text',
    test_output_format: 'text',
    test_name_format: 'text',
    stdout_visibility: 'hidden',
    execution_time: 0.016,
    extra_data: { seed: 42 },
  });
});

test('the text at the top has the points of visible tests only', () => {
  expect(render().output).toBe('4 of 24 points in the tests that you see.');
  expect(render(submissionOf({ '01-x': [resultOf('a')] })).output).toBe('4 of 4 points.');
});

test('an ungraded submission has a valid document without tests, which learners see', () => {
  expect(render(UNGRADED)).toMatchObject({ score: 0, visibility: 'visible', tests: [] });
});
