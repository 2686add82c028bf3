import { expect, test } from '@jest/globals';
import { MIXED, RUN, UNGRADED } from '../../../dev/testing/platforms';
import { submitty } from './submitty';

const render = (result = MIXED) => JSON.parse(submitty.render(result, RUN));

test('the score of Submitty is a fraction of 1, and each test is a message', () => {
  const { status, data } = render();
  expect([status, data.score]).toEqual(['success', 0.25]);
  expect(data.message.slice(0, 3)).toEqual([
    { message: 'Visible tests: 4 of 24 points. Hidden tests: 4 of 8 points.', status: 'information' },
    { message: '01-gradf · at the point', status: 'success' },
    {
      message: '01-gradf · ∂f/∂b\nexercises/01-gradf.ts:4: ∂f/∂b: expected 2, yours -2\nWhy: The sign is wrong.',
      status: 'failure',
    },
  ]);
  expect(data.message.map((one: { status: string }) => one.status)).toEqual([
    'information',
    'success',
    'failure',
    'success',
    'failure',
    'failure',
    'warning',
    'warning',
    'warning',
  ]);
});

test('an ungraded submission is a failure of the validator', () => {
  expect(render(UNGRADED)).toEqual({ status: 'failure', message: expect.stringContaining('not your doing') });
});
