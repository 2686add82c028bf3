import { describe, expect, test } from '@jest/globals';
import { recorded } from '../../dev/testing/results';
import { emptyTest } from '../core/empty-test';
import type { ExerciseResult, Status, SubmissionResult, TestResult } from '../core/result';
import { scoreExercise, scoreSubmission } from '../scoring/score';
import { classSummary, isSummaryShown } from './class-summary';
import { unfinishedResult } from './fallback-results';
import { type SummaryFacts, summaryFacts } from './summary-facts';

function result(name: string, status: Status, more: Partial<TestResult> = {}): TestResult {
  return emptyTest(name, { status, score: status === 'pass' ? 10 : 0, maxScore: 10, durationMs: 1, ...more });
}

const exercise = (id: string, ...tests: TestResult[]): ExerciseResult => scoreExercise(id, id, tests);
const submission = (...exercises: ExerciseResult[]) => scoreSubmission('x', exercises);
const right = () => submission(exercise('01-a', result('one', 'pass'), result('two', 'pass')));
const wrong = (text: string) => {
  const diagnoses = [recorded(text, text)];
  return submission(exercise('01-a', result('one', 'pass'), result('two', 'fail', { diagnoses })));
};

function* factsOf(all: Iterable<SubmissionResult>): Generator<SummaryFacts> {
  for (const result of all) yield summaryFacts(result);
}
const summary = (...all: SubmissionResult[]) => classSummary(factsOf(all));

test('counts graded, passing, erroneous and ungraded submissions, and leaves ungraded ones out of the mean', () => {
  const broken = submission(exercise('01-a', result('one', 'error', { message: 'it broke' })));
  const text = summary(right(), wrong('sign'), right(), broken, unfinishedResult(20, 'late'));
  expect(text).toContain('graded 4 of 5   2 pass   1 in error   1 ungraded\n');
  expect(text).toContain('points of 20: mean 12.5, median 15\n');
});

test('lists the tests most failed, with how many and how much of the class that is', () => {
  const both = submission(exercise('01-a', result('one', 'fail'), result('two', 'error')));
  const text = summary(wrong('sign'), both, right(), right());
  expect(text).toContain('  Tests most failed\n      2   50 %  01-a · two\n      1   25 %  01-a · one\n');
});

test('warns of a test that fails for every submission of a class of five or more', () => {
  const doubt = '  One of these tests fails for every submission. Check the test itself: npm run grade -- solutions\n';
  const class5 = Array.from({ length: 5 }, () => wrong('sign'));
  expect(summary(...class5)).toContain(doubt);
  expect(summary(...class5.slice(1))).not.toContain('fails for every');
  expect(summary(...class5, right())).not.toContain('fails for every');
  const both = submission(exercise('01-a', result('one', 'fail'), result('two', 'error')));
  expect(summary(both, both, both, both, both)).toContain('  2 of these tests fail for every submission.');
});

test('does not count tests that were not started or wait for another', () => {
  const begun = submission(exercise('01-a', result('one', 'not-started'), result('two', 'waiting')));
  expect(summary(begun, begun)).not.toContain('Tests most failed');
});

test('lists the diagnoses most given, each once for a submission', () => {
  const diagnoses = [recorded('sign', 'A sign is wrong.')];
  const twice = submission(
    exercise('01-a', result('one', 'fail', { diagnoses }), result('two', 'fail', { diagnoses })),
  );
  const text = summary(twice, wrong('A factor is missing.'), twice);
  expect(text).toMatch(
    /Diagnoses most given\n {6}2 {3}67 % {2}01-a · A sign is wrong\.\n {6}1 {3}33 % {2}01-a · A factor is missing\.\n/,
  );
});

test('counts errors together that differ only in their line', () => {
  const at = (line: number) =>
    submission(exercise('01-a', result('one', 'error', { message: `exercises/01-a.ts:${line}: your code threw` })));
  expect(summary(at(3), at(7), right())).toContain('      2   67 %  exercises/01-a.ts: your code threw\n');
});

test('shows at most five of each, in lines of at most 100 columns without control characters', () => {
  const many = Array.from({ length: 30 }, (_, index) => wrong(`${index} \u001b[2J${'long '.repeat(60)}\n::error::`));
  const text = summary(...many);
  const rows = text.split('Diagnoses most given\n')[1]?.trimEnd().split('\n') ?? [];
  expect(rows).toHaveLength(5);
  for (const row of rows) {
    expect(row).toHaveLength(100);
    expect(row).toMatch(/…$/);
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the test is about control characters
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
});

test('has one line if no submission is graded', () => {
  expect(summary(unfinishedResult(0, 'a'), unfinishedResult(0, 'b'))).toBe(
    '  graded 0 of 2   0 pass   0 in error   2 ungraded\n',
  );
});

describe('memory is bounded', () => {
  test('by counting a limited number of different texts, the first ones', () => {
    function* all() {
      for (let index = 0; index < 20_000; index += 1) yield wrong(index % 2 === 0 ? 'common' : `rare ${index}`);
    }
    const text = classSummary(factsOf({ [Symbol.iterator]: all }));
    expect(text).toContain('  10000   50 %  01-a · common\n');
    expect(text).toContain('      1    0 %  01-a · rare 1\n');
  });
});

test.each([
  ['shown if all results go to files', true, true, true, true],
  ['shown if they do in a log', true, false, false, true],
  ['shown if they go to another program, and errors to the screen', false, false, true, true],
  ['not shown between results on the screen', false, true, true, false],
  ['not shown if results and errors are caught together', false, false, false, false],
])('the summary is %s', (_, isInFiles, isOutScreen, isErrorScreen, isShown) => {
  expect(isSummaryShown(isInFiles, isOutScreen, isErrorScreen)).toBe(isShown);
});
