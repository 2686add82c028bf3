import { testAdvice } from '../../advice/test-advice';
import type { ExerciseResult, SubmissionResult, TestResult } from '../../core/result';
import { oneLine } from '../../text/one-line';
import { escapeWorkflowCommandsJson } from './shared/escape-workflow-commands';
import { exercisesOrFailure } from './shared/exercises-or-failure';
import { type ClassFormat, isUngraded } from './shared/format';

/**
 * TAP 14, https://testanything.org/tap-version-14-specification.html: submissions hold exercises hold tests. Whatever does not pass is `not ok`, also what is not
 * started: a TODO or SKIP would count as passed. The status is in the diagnostics, with the points.
 */
export const tap: ClassFormat = {
  about: 'the Test Anything Protocol, version 14',
  of: 'class',
  extension: 'tap',
  *render(results, { seed }) {
    yield 'TAP version 14\n';
    let count = 0;
    for (const result of results) {
      count += 1;
      yield `${submission(result, seed, count).join('\n')}\n`;
    }
    yield `1..${count}\n`;
  },
};

function submission(result: SubmissionResult, seed: number, number: number): string[] {
  const { id, status, message } = result;
  const exercises = exercisesOrFailure(result);
  return [
    ...subtest(id, [
      `1..${exercises.length}`,
      ...exercises.flatMap((one, index) => exercise(result, one, seed, index + 1)),
    ]),
    point(status === 'pass', number, id),
    ...diagnostics({ status, ...pointsIn(result, result), message }),
  ];
}

function exercise(result: SubmissionResult, one: ExerciseResult, seed: number, number: number): string[] {
  const { id, title, status, tests } = one;
  const name = `${id}: ${title}`;
  return [
    ...subtest(name, [`1..${tests.length}`, ...tests.flatMap((test, index) => single(result, test, seed, index + 1))]),
    point(status === 'pass', number, name),
    ...diagnostics({ status, ...pointsIn(result, one) }),
  ];
}

function single(result: SubmissionResult, test: TestResult, seed: number, number: number): string[] {
  const { name, status, location, durationMs, output } = test;
  return [
    point(status === 'pass', number, name),
    ...diagnostics({
      status,
      ...pointsIn(result, test),
      message: testAdvice(test, seed) || null,
      at: location && { file: location.file, line: location.line },
      duration_ms: durationMs,
      output: output || null,
    }),
  ];
}

function subtest(name: string, lines: readonly string[]): string[] {
  return [`# Subtest: ${escaped(name)}`, ...lines.map((line) => `    ${line}`)];
}

function point(ok: boolean, number: number, name: string): string {
  return `${ok ? 'ok' : 'not ok'} ${number} - ${escaped(name)}`;
}

/** A block of YAML. Its values are JSON, which is YAML: each in one line, whatever it holds. Those that are null are left out. */
function diagnostics(values: Record<string, unknown>): string[] {
  const lines = Object.entries(values).filter(([, value]) => value !== null);
  return [
    '  ---',
    ...lines.map(([key, value]) => `  ${key}: ${escapeWorkflowCommandsJson(JSON.stringify(value))}`),
    '  ...',
  ];
}

/** The points of an ungraded one are unknown. */
function pointsIn(result: SubmissionResult, { score, maxScore }: { score: number; maxScore: number }): object {
  return isUngraded(result) ? {} : { score, max_score: maxScore };
}

/** A `#` would begin a directive. A brace at the end opens a subtest for some parsers: a full stop behind it says otherwise. */
function escaped(name: string): string {
  return oneLine(name).replace(/[\\#]/g, '\\$&').replace(/\{$/, '{.');
}
