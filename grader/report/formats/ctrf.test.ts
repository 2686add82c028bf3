import { expect, test } from '@jest/globals';
import { type CTRFReport, getCurrentSpecVersion, validate } from 'ctrf';
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
import { ctrf } from './ctrf';

const report = (...submissions: SubmissionResult[]) =>
  JSON.parse([...ctrf.render(resultsOf(...submissions), RUN)].join('')) as CTRFReport;

const alice = submissionResult('alice', [
  exerciseResult('01-gradf', [
    testResult(),
    testResult({
      status: 'fail',
      message: 'Not 3.',
      diagnoses: [recorded('wrong-sign', 'Plus.')],
      output: 'a\n##[error]b',
    }),
  ]),
  exerciseResult('04-value', [
    testResult({ status: 'error', message: 'It threw.', location: { file: 'exercises/04-value.ts', line: 7 } }),
    testResult({ status: 'not-started', message: 'mul is not written yet.' }),
    testResult({ status: 'waiting', message: 'Waiting for mul.' }),
  ]),
]);

test('the report is valid by the official schema of its version', () => {
  for (const one of [report(), report(alice), report(alice, ungradedResult('bob'))])
    expect(validate(one)).toMatchObject({ valid: true });
  expect(report(alice).specVersion).toBe(getCurrentSpecVersion());
});

test('the summary counts every test once, and has the points', () => {
  expect(report(alice).results.summary).toEqual({
    tests: 5,
    passed: 1,
    failed: 3,
    pending: 0,
    skipped: 1,
    other: 0,
    suites: 2,
    start: 1_700_000_000_000,
    stop: 1_700_000_004_500,
    duration: 4500,
    extra: { score: 4, maxScore: 20 },
  });
});

test('a test has its place, points, advice and output', () => {
  const [, wrong, broken] = report(alice).results.tests;
  expect(wrong).toEqual({
    name: 'at a point',
    suite: ['alice', '01-gradf'],
    status: 'failed',
    rawStatus: 'fail',
    duration: 250,
    message: 'Not 3.\nWhy: Plus.',
    stdout: ['a', '##[error]b'],
    extra: { score: 0, maxScore: 4, visibility: 'visible', diagnosis: 'wrong-sign' },
  });
  expect(broken).toMatchObject({ rawStatus: 'error', filePath: 'exercises/04-value.ts', line: 7 });
});

test('an ungraded submission has a failed test without points', () => {
  const { summary, tests } = report(alice, ungradedResult('bob')).results;
  expect(summary).toMatchObject({ tests: 6, failed: 4, extra: { score: 4, maxScore: 20 } });
  expect(tests.at(-1)).toMatchObject({
    suite: ['bob', 'grading'],
    message: expect.stringMatching(/^The grader could not work/),
  });
  expect(tests.at(-1)).not.toHaveProperty('extra');
});
