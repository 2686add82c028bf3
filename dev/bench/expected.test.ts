import { expect, test } from '@jest/globals';
import { unfinishedResult } from '../../grader/batch/fallback-results';
import type { SubmissionResult } from '../../grader/core/result';
import { surpriseIn } from './expected';

function result(...scores: [string, number][]): SubmissionResult {
  const exercises = scores.map(([id, score]) => ({
    id,
    title: '',
    status: 'fail' as const,
    score,
    maxScore: 20,
    message: null,
    tests: [],
  }));
  const score = scores.reduce((sum, [, points]) => sum + points, 0);
  return { id: 'alice', score, maxScore: 20 * scores.length, status: 'fail', message: null, exercises };
}

test.each([
  [result(['01-a', 20], ['02-b', 20]), {}],
  [result(['01-a', 19], ['02-b', 20]), { '01-a': 'below' as const }],
  [result(['01-a', 20], ['02-b', 0]), { '02-b': 0 }],
])('a result with the known points is no surprise (%#)', (graded, expected) => {
  expect(surpriseIn(graded, expected)).toBeUndefined();
});

test.each([
  [result(['01-a', 20], ['02-b', 19]), {}, 'alice has 19 points in 02-b, but is known to have 20.'],
  [
    result(['01-a', 20]),
    { '01-a': 'below' as const },
    'alice has 20 points in 01-a, but is known to have fewer than 20.',
  ],
  [result(['01-a', 4]), { '01-a': 0 }, 'alice has 4 points in 01-a, but is known to have 0.'],
  [{ ...result(['01-a', 20]), score: 21 }, {}, 'alice has 21 points, its exercises 20.'],
  [unfinishedResult(20, 'alice'), {}, expect.stringMatching(/^alice is not graded: The grader did not finish\./)],
])('a result with other points is a surprise, told in one line (%#)', (graded, expected, says) => {
  expect(surpriseIn(graded, expected)).toEqual(says);
});
