import { describe, expect, test } from '@jest/globals';
import {
  exerciseResult,
  recorded,
  submissionResult,
  testResult,
  ungradedResult,
} from '../../../../dev/testing/results';
import { missingFault } from '../../../core/file-faults';
import type { ExerciseResult, SubmissionResult } from '../../../core/result';
import { renderClass } from './class-page';
import { ROWS_SHOWN } from './class-script';

const page = (...results: SubmissionResult[]) => [...renderClass(results, { assignment: 'Gradients' })].join('');
const textOf = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

const right = exerciseResult('01-gradf', [testResult()]);
const wrong = exerciseResult('01-gradf', [
  testResult({ status: 'fail', diagnoses: [recorded('sign', 'a sign is turned.')] }),
]);
const inError = (message: string): ExerciseResult =>
  exerciseResult('01-gradf', [testResult({ status: 'error', message })], { status: 'error', message });

const names = (html: string, heading: string) => {
  const [, behind = ''] = html.split(`<h2>${heading}`);
  return textOf(behind.split('<h2>')[0] ?? '');
};

describe('the page of a class', () => {
  test('has the mean and median of those who handed in work that could be graded', () => {
    const shown = page(
      submissionResult('ann', [right]),
      submissionResult('bob', [wrong]),
      submissionResult('cyd', [right]),
      ungradedResult('dan'),
    );
    expect(textOf(shown)).toContain('4 submissions: 3 with work that could be graded, of which 2 pass.');
    expect(textOf(shown)).toContain('Points of 4: mean 2.7 , median 4 .');
  });

  test('names who handed in nothing, and who was late', () => {
    const run = { assignment: 'Gradients', missing: ['eve', '<b>fay'], late: ['ann (3 hours)'] };
    const shown = [...renderClass([submissionResult('ann', [right])], run)].join('');
    expect(names(shown, 'Nothing was handed in')).toBe(': 2 eve, &lt;b&gt;fay ');
    expect(names(shown, 'Late')).toBe(': 1 ann (3 hours) ');
    expect(page(submissionResult('ann', [right]))).not.toMatch(/Late|Nothing was/);
  });

  test('names those who have a reason, of most learners first', () => {
    const other = exerciseResult('01-gradf', [testResult({ status: 'fail', diagnoses: [recorded('x', 'rare.')] })]);
    const shown = names(
      page(...['ann', 'bob'].map((id) => submissionResult(id, [wrong])), submissionResult('cyd', [other])),
      'Reasons',
    );
    expect(shown).toMatch(/01-gradf · a sign is turned\. ann, bob 01-gradf · rare\. cyd/);
  });

  test('names a learner once for a reason, also if it comes with another one or is worded otherwise', () => {
    const [sign, same, more] = ['a sign is turned.', 'the sign.', 'a term is missing.'];
    const tests = [
      [recorded('sign', sign)],
      [recorded('sign', sign), recorded('term', more)],
      [recorded('sign', same)],
    ].map((diagnoses) => testResult({ status: 'fail', diagnoses }));
    const shown = names(page(submissionResult('ann', [exerciseResult('01-gradf', tests)])), 'Reasons');
    expect(shown).toMatch(/01-gradf · a sign is turned\. ann 01-gradf · a term is missing\. ann\s*$/);
  });

  test('gives as a reason what ended a test, and calls that state an error', () => {
    const endless = testResult({
      status: 'error',
      message: 'Your code took too long.\nmul is written twice.',
      location: { file: 'exercises/01-gradf.ts', line: 3 },
    });
    const exercise = exerciseResult('01-gradf', [endless, endless]);
    const shown = page(
      submissionResult('ann', [exercise]),
      submissionResult('bob', [exercise, exerciseResult('02-slopes', [testResult()])]),
    );
    expect(names(shown, 'Reasons')).toMatch(/01-gradf · Your code took too long\. ann, bob/);
    expect(shown).not.toContain('Cannot be read');
    expect(textOf(shown)).toMatch(/ann error 0 0 bob error 4 0 4/);
  });

  test('gives no reason for what a hidden test does', () => {
    const hidden = testResult({ status: 'error', message: 'A hidden test could not run.', visibility: 'hidden' });
    expect(page(submissionResult('ann', [exerciseResult('01-gradf', [hidden, testResult()])]))).not.toContain(
      'Reasons',
    );
  });

  test('says of each learner whether something is wrong or only open', () => {
    const open = exerciseResult('01-gradf', [testResult(), testResult({ status: 'not-started' })]);
    const shown = page(
      submissionResult('ann', [wrong]),
      submissionResult('bob', [open]),
      submissionResult('cyd', [right]),
    );
    expect(textOf(shown)).toMatch(/ann wrong 0 .* bob open 4 .* cyd all right 4/);
  });

  test('gives the share of each test, of those who began its exercise', () => {
    const stub = exerciseResult('01-gradf', [testResult({ status: 'not-started' })]);
    const other = exerciseResult('02-slopes', [testResult()]);
    const shown = page(
      submissionResult('ann', [right, other]),
      submissionResult('bob', [wrong, other]),
      submissionResult('cyd', [stub, other]),
    );
    const shares = names(shown, 'Tests').match(/\d\d-\w+ ·|at a point \d+ % of \d/g);
    expect(shares).toEqual(['01-gradf ·', 'at a point 50 % of 2', '02-slopes ·', 'at a point 100 % of 3']);
  });

  test('marks a test that none of five learners passes', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => submissionResult(id, [wrong]));
    expect(page(...five)).toContain('None passes: see whether a right answer does.');
    expect(page(...five.slice(1))).not.toContain('None passes');
  });

  test.each([
    [
      'Nothing is begun',
      submissionResult('eve', [exerciseResult('01-gradf', [testResult({ status: 'not-started' })])]),
    ],
    ['No file was found', submissionResult('eve', [inError(missingFault('01-gradf.ts'))])],
    ['Cannot be read', submissionResult('eve', [inError('The archive cannot be opened.')])],
    ['Could not be graded', ungradedResult('eve')],
  ])('lists under “%s” who is in no share, with the reason', (heading, result) => {
    const shown = page(submissionResult('ann', [right]), result);
    expect(names(shown, heading)).toMatch(/: 1 \S.*\. eve/);
    expect(textOf(shown)).toContain('Points of 4: mean 4 , median 4 .');
  });

  test('calls a file that does not compile wrong, not unreadable', () => {
    const shown = page(submissionResult('ann', [inError('exercises/01-gradf.ts:3:1 does not compile.')]));
    expect(shown).not.toContain('Cannot be read');
    expect(textOf(shown)).toContain('1 submission: 1 with work');
  });

  test('takes names and messages for text', () => {
    const hostile = '<img src=x onerror=alert(1)>\u202e';
    const shown = page(submissionResult(hostile, [wrong]), { ...ungradedResult(hostile), message: hostile });
    expect(shown).not.toMatch(/<img|\u202e/);
    expect(shown.split('&lt;img src=x onerror=alert(1)&gt;?').length - 1).toBe(5);
  });

  test('runs its own script alone, by its hash, and loads nothing', () => {
    const shown = page(submissionResult('ann', [right]));
    const [policy = ''] = /Content-Security-Policy" content="[^"]*"/.exec(shown) ?? [];
    expect(policy).toMatch(/default-src 'none';.*script-src 'sha256-[\w+/]{43}='/);
    expect(shown.match(/<script/g)).toHaveLength(1);
    expect(shown).not.toMatch(/https?:|url\(|@import| src=| href="(?!data:,")/);
  });

  test('shows the first rows, and has the others for the script, for paper, and where no script runs', () => {
    const many = Array.from({ length: ROWS_SHOWN + 7 }, (_, index) => submissionResult(`n${index}`, [right]));
    const shown = page(...many);
    expect(shown.match(/<tr hidden>/g)).toHaveLength(7);
    expect(shown).toContain('<noscript><style>tr[hidden] { display: table-row; }</style></noscript>');
  });

  test('folds more than 30 names', () => {
    const many = (count: number) =>
      page(...Array.from({ length: count }, (_, index) => submissionResult(`n${index}`, [wrong])));
    expect(many(30)).not.toContain('30 learners</summary>');
    expect(many(31)).toContain('31 learners</summary>');
  });
});
