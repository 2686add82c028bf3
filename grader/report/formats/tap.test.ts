import { expect, test } from '@jest/globals';
import { type EventLog, Parser } from 'tap-parser';
import { testPoints } from '../../../dev/testing/read-tap';
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
import { tap } from './tap';

const rendered = (...submissions: SubmissionResult[]) => [...tap.render(resultsOf(...submissions), RUN)].join('');

const kinds = (log: EventLog): string[] =>
  log.flatMap((event) => (event[0] === 'child' ? kinds(event[1] as EventLog) : [event[0] as string]));

const alice = submissionResult('alice', [
  exerciseResult('01-gradf', [testResult()]),
  exerciseResult('04-value', [
    testResult({
      status: 'fail',
      message: 'Not 3.',
      diagnoses: [recorded('wrong-sign', 'Plus.')],
      output: 'a\n...\nnot ok',
    }),
    testResult({ status: 'error', message: 'It threw.', location: { file: 'exercises/04-value.ts', line: 7 } }),
    testResult({ status: 'not-started', message: 'mul is not written yet.' }),
    testResult({ status: 'waiting', message: 'Waiting for mul.' }),
  ]),
]);

test('only passing tests are ok, and each plan counts its tests', () => {
  const log = Parser.parse(rendered(alice, submissionResult('bob', [exerciseResult('01-gradf', [testResult()])])));
  expect(testPoints(log).map(({ ok, diag }) => [ok, diag.status])).toEqual([
    [true, 'pass'],
    [false, 'fail'],
    [false, 'error'],
    [false, 'not-started'],
    [false, 'waiting'],
    [true, 'pass'],
  ]);
  const complete = log.find(([kind]) => kind === 'complete')?.[1];
  expect(complete).toMatchObject({
    ok: false,
    count: 2,
    pass: 1,
    fail: 1,
    todo: 0,
    skip: 0,
    plan: { start: 1, end: 2 },
  });
  expect(kinds(log)).not.toContain('extra');
});

test('the diagnostics of a test have points, advice, place and output', () => {
  const [, wrong, broken] = testPoints(Parser.parse(rendered(alice)));
  expect(wrong?.diag).toEqual({
    status: 'fail',
    score: 0,
    max_score: 4,
    message: 'Not 3.\nWhy: Plus.',
    output: 'a\n...\nnot ok',
  });
  expect(wrong?.time).toBe(250);
  expect(broken?.diag).toMatchObject({ at: 'exercises/04-value.ts:7' });
});

test('the first line is of a version that prove reads', () => {
  expect(rendered(alice)).toMatch(/^TAP version 13\n/);
});

test('what failed has a place and two values, as texts, on the points that readers of version 13 see', () => {
  const lines = rendered(alice, ungradedResult('bob')).split('\n');
  const outer = lines.filter((line) => /^ {2}(at|expected|actual): "/.test(line));
  expect(outer).toEqual([
    '  at: "alice"',
    '  expected: "20"',
    '  actual: "4"',
    '  at: "bob"',
    '  expected: "100"',
    '  actual: "not graded"',
  ]);
});

test.each(['a # SKIP b', 'a \\# TODO b', 'a {', 'a\nok 7 - b', 'Bail out!', '# Subtest: c', 'a \\'])(
  'the name %j is neither a directive nor a plan for a parser',
  (name) => {
    const one = testResult({ name, status: 'fail', message: name, output: name });
    const log = Parser.parse(rendered(submissionResult(name, [exerciseResult('01-gradf', [one, testResult()])])));
    const points = testPoints(log);
    expect(points.map(({ ok, skip, todo }) => ({ ok, skip, todo }))).toEqual([
      { ok: false, skip: false, todo: false },
      { ok: true, skip: false, todo: false },
    ]);
    expect(points[0]?.diag).toMatchObject({ message: name, output: name });
    expect(log.find(([kind]) => kind === 'complete')?.[1]).toMatchObject({ count: 1, fail: 1, bailout: false });
  },
);

test('an ungraded submission is not ok, without points', () => {
  const [point] = testPoints(Parser.parse(rendered(ungradedResult('bob'))));
  expect(point).toMatchObject({ ok: false, diag: { message: expect.stringMatching(/^The grader could not work/) } });
  expect(point?.diag).not.toHaveProperty('score');
});
