import { expect, test } from '@jest/globals';
import { MIXED, RUN, resultOf, submissionOf, UNGRADED } from '../../../dev/testing/platforms';
import { coursera } from './coursera';

const render = (result = MIXED) => JSON.parse(coursera.render(result, RUN));

test('the feedback has the points, and advice on each test that does not pass', () => {
  expect(render()).toEqual({
    fractionalScore: 0.25,
    feedback: `Visible tests: 4 of 24 points. Hidden tests: 4 of 8 points.
01-gradf: 8 of 16 points
04-value: 0 of 16 points

01-gradf · ∂f/∂b
exercises/01-gradf.ts:4: ∂f/∂b: expected 2, yours -2
Why: The sign is wrong.

01-gradf · hidden test 2
A hidden test does not pass.

04-value · mul: of two
exercises/04-value.ts:9: mul threw Error: no

04-value · exp: of one
exp is not written yet.

04-value · exp: of another
exp is not written yet.

04-value · softmax
Waiting for exp: see its tests.`,
  });
});

test('the feedback stays below the 64 KB at which Coursera cuts it', () => {
  const tests = Array.from({ length: 60 }, (_, index) =>
    resultOf(`test ${index}`, { status: 'fail', message: '∂'.repeat(2_000) }),
  );
  const { feedback } = render(submissionOf({ '01-x': tests }));
  expect(Buffer.byteLength(feedback)).toBeLessThan(65_536);
  expect(feedback).toContain('test 59');
});

test('an ungraded submission has the score 0, and feedback with the reason', () => {
  expect(render(UNGRADED)).toEqual({ fractionalScore: 0, feedback: expect.stringContaining('not your doing') });
});

test('the document names the page of the learner, if the run writes it where Coursera looks for it', () => {
  const beside = (page: string) => JSON.parse(coursera.render(MIXED, { ...RUN, pageOf: () => page }));
  expect(beside('htmlFeedback.html').feedbackType).toBe('HTML');
  expect(beside('pages/alice.html')).not.toHaveProperty('feedbackType');
});
