import { describe, expect, test } from '@jest/globals';
import { recorded } from '../../dev/testing/results';
import { emptyTest } from '../core/empty-test';
import type { ExerciseResult, Status, SubmissionResult, TestResult } from '../core/result';
import type { Results } from '../report/formats/shared/format';
import { scoreExercise, scoreSubmission } from '../scoring/score';
import { classSummary, isSummaryShown } from './class-summary';
import { unfinishedResult } from './fallback-results';

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

function results(all: Iterable<SubmissionResult>): Results {
  return { [Symbol.iterator]: () => all[Symbol.iterator](), *json() {} };
}
const summary = (...all: SubmissionResult[]) => classSummary(results(all));

test('counts what is graded, passes, is in error, and is not graded, and leaves the last out of mean and median', () => {
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

test('doubts a test that nobody passes, in a class of some size', () => {
  const doubt = '  One of these tests nobody passes. See whether a right answer does: npm run grade -- solutions\n';
  const class5 = Array.from({ length: 5 }, () => wrong('sign'));
  expect(summary(...class5)).toContain(doubt);
  expect(summary(...class5.slice(1))).not.toContain('nobody passes');
  expect(summary(...class5, right())).not.toContain('nobody passes');
  const both = submission(exercise('01-a', result('one', 'fail'), result('two', 'error')));
  expect(summary(both, both, both, both, both)).toContain('  2 of these tests nobody passes.');
});

test('counts no test that was not begun, or waits for another', () => {
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

test('puts errors together that differ only in their line', () => {
  const at = (line: number) =>
    submission(exercise('01-a', result('one', 'error', { message: `exercises/01-a.ts:${line}: your code threw` })));
  expect(summary(at(3), at(7), right())).toContain('      2   67 %  exercises/01-a.ts: your code threw\n');
});

test('shows five of each at most, in lines that a terminal holds, and that cannot command it', () => {
  const many = Array.from({ length: 30 }, (_, index) => wrong(`${index} \u001b[2J${'long '.repeat(60)}\n::error::`));
  const text = summary(...many);
  const rows = text.split('Diagnoses most given\n')[1]?.trimEnd().split('\n') ?? [];
  expect(rows).toHaveLength(5);
  for (const row of rows) {
    expect(row).toHaveLength(100);
    expect(row).toMatch(/…$/);
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
});

test('says of a class in which nobody is graded no more than that', () => {
  expect(summary(unfinishedResult(0, 'a'), unfinishedResult(0, 'b'))).toBe(
    '  graded 0 of 2   0 pass   0 in error   2 ungraded\n',
  );
});

describe('memory is bounded', () => {
  test('by how many different texts are counted: those that come first, and come again, are', () => {
    function* all() {
      for (let index = 0; index < 20_000; index += 1) yield wrong(index % 2 === 0 ? 'common' : `rare ${index}`);
    }
    const text = classSummary(results({ [Symbol.iterator]: all }));
    expect(text).toContain('  10000   50 %  01-a · common\n');
    expect(text).toContain('      1    0 %  01-a · rare 1\n');
  });
});

test.each([
  ['when all results go to files', true, true, true, true],
  ['when they do in a log', true, false, false, true],
  ['when they go to another program, and the error is on the screen', false, false, true, true],
  ['not between results on the screen', false, true, true, false],
  ['not beside results that are caught together with what is said', false, false, false, false],
])('the summary is shown %s', (_, isInFiles, isOutScreen, isErrorScreen, isShown) => {
  expect(isSummaryShown(isInFiles, isOutScreen, isErrorScreen)).toBe(isShown);
});
