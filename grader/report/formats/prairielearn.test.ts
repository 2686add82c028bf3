import { expect, test } from '@jest/globals';
import { MIXED, RUN, UNGRADED } from '../../../dev/testing/platforms';
import { prairielearn } from './prairielearn';

const render = (result = MIXED) => JSON.parse(prairielearn.render(result, RUN));

test('the score of PrairieLearn is a fraction of 1, and every test has points', () => {
  const { gradable, score, tests } = render();
  expect({ gradable, score }).toEqual({ gradable: true, score: 0.25 });
  expect(tests.map(({ points, max_points }: Record<string, number>) => [points, max_points])).toEqual(
    [4, 0, 4, 0, 0, 0, 0, 0].map((points) => [points, 4]),
  );
});

test('the message of a test and its output are separate fields', () => {
  expect(render().tests.slice(0, 2)).toMatchObject([
    { name: '01-gradf · at the point', message: '', output: 'seen\nby learners' },
    { message: expect.stringContaining('Why: The sign is wrong.'), output: '' },
  ]);
});

test('an ungraded submission costs no attempt and has no score', () => {
  const ungraded = render(UNGRADED);
  expect(ungraded.gradable).toBe(false);
  expect(ungraded).not.toHaveProperty('score');
});
