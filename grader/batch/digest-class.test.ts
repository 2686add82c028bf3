import { expect, test } from '@jest/globals';
import { exerciseResult, recorded, submissionResult, testResult, ungradedResult } from '../../dev/testing/results';
import type { SubmissionResult } from '../core/result';
import { digestClass } from './digest-class';
import { summaryFacts } from './summary-facts';

const digest = (...all: SubmissionResult[]) =>
  digestClass(all.map((result): [string, ReturnType<typeof summaryFacts>] => [result.id, summaryFacts(result)]));

const right = exerciseResult('01-a', [testResult({ name: 'one' }), testResult({ name: 'two' })]);
const sign = [recorded('sign', 'A sign is wrong.')];
const wrong = exerciseResult('01-a', [
  testResult({ name: 'one', status: 'fail', diagnoses: sign }),
  testResult({ name: 'two', status: 'fail', diagnoses: sign }),
]);
const broken = (id: string, line: number) => {
  const message = `exercises/${id}.ts:${line}: there is a bracket too many.`;
  const location = { file: `exercises/${id}.ts`, line };
  const failed = testResult({ status: 'error', message, location });
  return exerciseResult(id, [failed], { status: 'error', message, fault: 'syntax' });
};

test('a class is summed up: points, tests, and reasons and errors with those who have them', () => {
  const summary = digest(
    submissionResult('ann', [right]),
    submissionResult('bob', [wrong]),
    submissionResult('cid', [wrong]),
    ungradedResult('dan'),
    submissionResult('eve', [broken('01-a', 3)]),
    submissionResult('fay', [broken('01-a', 7)]),
  );
  expect(summary).toEqual({
    submissions: 6,
    counts: { right: 1, wrong: 4, 'not-begun': 0, 'without-files': 0, unreadable: 0, ungraded: 1 },
    maxScore: 8,
    mean: 1.6,
    median: 0,
    exercises: [{ id: '01-a', maxScore: 8, mean: 1.6, median: 0 }],
    tests: [
      { exercise: '01-a', name: 'one', failed: 2, ran: 3 },
      { exercise: '01-a', name: 'two', failed: 2, ran: 3 },
    ],
    diagnoses: [{ diagnosis: 'sign', exercise: '01-a', count: 2, ids: ['bob', 'cid'] }],
    errors: [{ message: 'exercises/01-a.ts: there is a bracket too many.', count: 2, ids: ['eve', 'fay'] }],
  });
});

test('who handed in nothing that can be read is in no mean, and an error of all exercises counts once', () => {
  const message = 'alice.zip cannot be opened.';
  const unreadable = ['01-a', '02-b'].map((id) =>
    exerciseResult(id, [testResult({ status: 'error', message })], { status: 'error', message }),
  );
  expect(digest(submissionResult('alice', unreadable))).toMatchObject({
    counts: { unreadable: 1, wrong: 0 },
    mean: null,
    median: null,
    exercises: [],
    tests: [],
    errors: [{ message, count: 1, ids: ['alice'] }],
  });
});
