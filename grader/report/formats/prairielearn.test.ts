import { expect, test } from '@jest/globals';
import { MIXED, RUN, UNGRADED } from '../../../dev/testing/platforms';
import { exerciseResult, submissionResult, testResult } from '../../../dev/testing/results';
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

const broken = (id: string, fault: string) => {
  const message = `exercises/${id}.ts ${fault}`;
  return exerciseResult(id, [testResult({ status: 'error', message })]);
};
const BROKEN = [broken('01-gradf', 'is missing. Put it there.'), broken('02-x', 'does not compile: Expected `(`.')];

test('a submission of which no file can run costs no attempt, and each file has a sentence', () => {
  const document = render(submissionResult('alice', BROKEN));
  expect(document).toEqual({
    gradable: false,
    message: 'No file could run. This used no attempt.',
    format_errors: BROKEN.map(({ message }) => message),
  });
});

test('if another file ran, the sentence about the broken one comes first', () => {
  const document = render(submissionResult('alice', [exerciseResult('03-y', [testResult()]), ...BROKEN.slice(1)]));
  expect(document).toMatchObject({
    gradable: true,
    score: 0.5,
    message: 'exercises/02-x.ts does not compile: Expected `(`.\n4 of 8 points.',
  });
});

test('an ungraded submission costs no attempt and has no score', () => {
  const ungraded = render(UNGRADED);
  expect(ungraded.gradable).toBe(false);
  expect(ungraded).not.toHaveProperty('score');
});
