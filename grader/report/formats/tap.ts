import { testAdvice } from '../../advice/test-advice';
import type { ExerciseResult, SubmissionResult, TestResult } from '../../core/result';
import { escapeLogCommandsJson } from '../../text/escape-log-commands';
import { oneLine } from '../../text/one-line';
import { exercisesOrFailure } from './shared/exercises-or-failure';
import { type ClassFormat, isUngraded } from './shared/format';
import { ungradedText } from './shared/ungraded-text';

/**
 * TAP, with nested subtests: submission, exercise, test. The subtests are those of version 14,
 * https://testanything.org/tap-version-14-specification.html. The first line says 13, because `prove` refuses 14, and
 * readers of 13 leave subtests out. Tests that are not started or wait are `not ok` as well, because TODO and SKIP
 * would count as passed.
 */
export const tap: ClassFormat = {
  about: 'the Test Anything Protocol, version 13, with subtests',
  of: 'class',
  extension: 'tap',
  *render(results, { seed }) {
    yield 'TAP version 13\n';
    let count = 0;
    for (const result of results) {
      count += 1;
      yield `${submissionLines(result, seed, count).join('\n')}\n`;
    }
    yield `1..${count}\n`;
  },
};

function submissionLines(result: SubmissionResult, seed: number, number: number): string[] {
  const { id, status, message } = result;
  const exercises = exercisesOrFailure(result);
  return [
    ...subtest(id, [
      `1..${exercises.length}`,
      ...exercises.flatMap((exercise, index) => exerciseLines(result, exercise, seed, index + 1)),
    ]),
    testPoint(status === 'pass', number, id),
    // tap-diff prints these three of what failed, and "undefined" for each that is missing.
    ...diagnostics({
      status,
      ...pointsIn(result, result),
      message: isUngraded(result) ? ungradedText(result) : message,
      ...(status === 'pass' ? {} : shortfall(result)),
    }),
  ];
}

function exerciseLines(result: SubmissionResult, exercise: ExerciseResult, seed: number, number: number): string[] {
  const { id, title, status, tests } = exercise;
  const name = `${id}: ${title}`;
  const lines = tests.flatMap((test, index) => testLines(result, test, seed, index + 1));
  return [
    ...subtest(name, [`1..${tests.length}`, ...lines]),
    testPoint(status === 'pass', number, name),
    ...diagnostics({ status, ...pointsIn(result, exercise) }),
  ];
}

function testLines(result: SubmissionResult, test: TestResult, seed: number, number: number): string[] {
  const { name, status, location, durationMs, output } = test;
  return [
    testPoint(status === 'pass', number, name),
    ...diagnostics({
      status,
      ...pointsIn(result, test),
      message: testAdvice(test, seed) || null,
      // A text: tap-mocha-reporter takes an object here for the stack of an error, and ends.
      at: location && `${location.file}:${location.line}`,
      duration_ms: durationMs,
      output: output || null,
    }),
  ];
}

function subtest(name: string, lines: readonly string[]): string[] {
  return [`# Subtest: ${escaped(name)}`, ...lines.map((line) => `    ${line}`)];
}

function testPoint(ok: boolean, number: number, name: string): string {
  return `${ok ? 'ok' : 'not ok'} ${number} - ${escaped(name)}`;
}

/** Renders a block of YAML, one value per line. The values are JSON, which is valid YAML. Null is left out. */
function diagnostics(values: Record<string, unknown>): string[] {
  const lines = Object.entries(values).filter(([, value]) => value !== null);
  return [
    '  ---',
    ...lines.map(([key, value]) => `  ${key}: ${escapeLogCommandsJson(JSON.stringify(value))}`),
    '  ...',
  ];
}

/** An ungraded submission has no points here, because they are unknown. */
function pointsIn(result: SubmissionResult, { score, maxScore }: { score: number; maxScore: number }): object {
  return isUngraded(result) ? {} : { score, max_score: maxScore };
}

/** Where a submission stands, and the points that it should have and has. */
function shortfall(result: SubmissionResult): object {
  const { id, score, maxScore } = result;
  return { at: id, expected: String(maxScore), actual: isUngraded(result) ? 'not graded' : String(score) };
}

/** Escapes `#`, which begins a directive. A final brace opens a subtest for some parsers, so it gets a full stop. */
function escaped(name: string): string {
  return oneLine(name).replace(/[\\#]/g, '\\$&').replace(/\{$/, '{.');
}
