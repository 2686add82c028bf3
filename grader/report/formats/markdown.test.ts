import { expect, test } from '@jest/globals';
import {
  exerciseResult,
  RUN,
  recorded,
  resultsOf,
  submissionResult,
  testResult,
  ungradedResult,
} from '../../../dev/testing/results';
import type { SubmissionResult } from '../../core/result';
import { markdown } from './markdown';

const rendered = (...submissions: SubmissionResult[]) => [...markdown.render(resultsOf(...submissions), RUN)].join('');

const right = exerciseResult('01-gradf', [testResult()]);
const wrong = exerciseResult('04-value', [
  testResult({ name: 'mul: data', status: 'not-started', message: 'mul is not written yet.' }),
  testResult({
    name: 'exp: data',
    status: 'fail',
    message: 'Not 3.',
    diagnoses: [recorded('e', 'Plus.')],
    output: '<b>',
  }),
]);

test('the summary of one submission has its points, a table, and what to fix first', () => {
  expect(rendered(submissionResult('alice', [right, wrong]))).toBe(`# Gradients: 4 / 12 points

1 of 2 exercises pass.

| Exercise | | Points |
| --- | --- | ---: |
| 01\\-gradf · Title of 01\\-gradf | passes | 4 / 4 |
| 04\\-value · Title of 04\\-value | wrong | 0 / 8 |

## 04\\-value · Title of 04\\-value

0 of 2 tests pass. First to do: exp\\: data (wrong).

\`\`\`text
Not 3.
Why: Plus.
\`\`\`

Your code wrote:

\`\`\`text
<b>
\`\`\`
`);
});

test('the summary of a right submission has nothing to fix', () => {
  const text = rendered(submissionResult('alice', [right]));
  expect(text).toContain('Everything passes.');
  expect(text).not.toContain('##');
});

test('visible and hidden points are given separately', () => {
  const hidden = testResult({ name: 'at another', visibility: 'hidden', status: 'fail', maxScore: 6 });
  expect(rendered(submissionResult('alice', [exerciseResult('01-gradf', [testResult(), hidden])]))).toContain(
    '\nVisible tests: 4 / 4. Hidden tests: 0 / 6.\n',
  );
});

test('the summary of a class has points, tests and reasons with names, a table, and who is ungraded', () => {
  const text = rendered(submissionResult('al|ice', [right, wrong]), ungradedResult('bob'));
  expect(text).toBe(`# Gradients

For staff: this has names.

2 submissions: 1 with work that could be graded, of which 0 pass. Points of 12: mean 4, median 4.

| Exercise | Mean | Median | None | All |
| --- | ---: | ---: | ---: | ---: |
| 01\\-gradf | 4 / 4 | 4 | 0 | 1 |
| 04\\-value | 0 / 8 | 0 | 1 | 0 |

## Tests most failed

- 1 of 1: 04\\-value · exp\\: data

## Reasons

- 1\\: 04\\-value · Plus. (al\\|ice)

## Could not be graded

- 1\\: The grader did not finish. Grade this submission again\\: the same command continues where it stopped. (bob)

## Submissions

| Submission |  | Points | 01\\-gradf | 04\\-value |
| --- | --- | ---: | ---: | ---: |
| al\\|ice | wrong | 4 / 12 | 4 | 0 |
| bob | not graded |  |  |  |

bob is not graded:

\`\`\`text
The grader did not finish. Grade this submission again: the same command continues where it stopped.
\`\`\`
`);
});

test('the summary of a class counts no test of a file that does not run, and names pairs that are alike', () => {
  const broken = exerciseResult('04-value', [
    testResult({ status: 'error', message: 'exercises/04-value.ts does not compile: x' }),
  ]);
  const results = resultsOf(submissionResult('alice', [right, broken]), submissionResult('bob', [right, wrong]));
  const similar = [{ ids: ['alice', 'bob'] as const, share: 0.9, exercises: [] }];
  const text = [...markdown.render(results, { ...RUN, similar })].join('');
  expect(text).toContain('- 1 of 1: 04\\-value · exp\\: data\n');
  expect(text).not.toContain('at a point');
  expect(text).toContain('## Most alike\n\n- 90 %: alice · bob\n');
});

test('the summary of a class names who was late', () => {
  const results = resultsOf(submissionResult('alice', [right]), submissionResult('bob', [right]));
  const lateness = new Map([['bob', { isLate: true, hours: 3, share: 0 }]]);
  const text = [...markdown.render(results, { ...RUN, lateness })].join('');
  expect(text).toContain('## Late\n\n- 1: bob (3 hours)\n');
});

test('the summary of an ungraded submission has no points', () => {
  const text = rendered(ungradedResult('bob'));
  expect(text).toMatch(
    /^# Gradients: not graded\n\n```text\nThe grader could not work, .* The grader did not finish\.\n```/,
  );
  expect(text).not.toContain('points');
});

test('a summary that is too long for GitHub is cut after a row and ends with a note', () => {
  const many = Array.from({ length: 20_000 }, (_, index) =>
    submissionResult(`learner ${index} ${'∂'.repeat(20)}`, [right]),
  );
  const text = rendered(...many);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
  expect(Buffer.byteLength(text)).toBeGreaterThan(1_000_000);
  expect(text).toMatch(/\| 4 \|\n\n… There is more\. .*\n$/);
});
