import { diagnosisText } from '../core/diagnosis-text';
import type { SubmissionResult } from '../core/result';
import type { Results } from '../report/formats/shared/format';
import { plain } from '../text/plain';
import { Distribution } from './distribution';
import { Tally } from './top-counts';

/** Rows of each list. */
const ROWS = 5;

/** A test that nobody passes is suspicious when so many are graded. */
const SUSPICIOUS = 5;

/** Columns of a line. */
const WIDTH = 100;

/**
 * What a teacher wants to know before the next lecture, from one pass over the results: how many there are, what they scored,
 * which tests most of them fail and why.
 *
 * @returns lines of text, each with its line feed; harmless for a terminal
 */
export function classSummary(results: Results): string {
  const points = new Distribution();
  const tests = new Tally();
  const diagnoses = new Tally();
  const errors = new Tally();
  const count = { all: 0, pass: 0, error: 0 };
  let maxScore = 0;
  for (const result of results) {
    count.all += 1;
    if (result.status === 'ungraded') continue;
    points.add(result.score);
    maxScore = Math.max(maxScore, result.maxScore);
    if (result.status !== 'fail') count[result.status] += 1;
    tests.add(failedTests(result));
    diagnoses.add(diagnosesOf(result));
    errors.add(errorsOf(result));
  }
  const graded = points.count;
  const head = [
    `graded ${graded} of ${count.all}`,
    `${count.pass} pass`,
    `${count.error} in error`,
    `${count.all - graded} ungraded`,
  ];
  const lines = [`  ${head.join('   ')}`];
  if (graded > 0) lines.push(`  points of ${maxScore}: mean ${points.mean.toFixed(1)}, median ${round(points.median)}`);
  for (const [title, tally] of [
    ['Tests most failed', tests],
    ['Diagnoses most given', diagnoses],
    ['Errors most met', errors],
  ] as const) {
    if (tally.size > 0) lines.push('', `  ${title}`, ...tally.most(ROWS).map((row) => line(row, graded)));
    if (tally === tests && graded >= SUSPICIOUS) lines.push(...warnings(tests, graded));
  }
  return `${lines.join('\n')}\n`;
}

/** It may be the test that is wrong: a suite of the course's that throws by itself looks like an error of everybody. */
function warnings(tests: Tally, graded: number): string[] {
  const { length } = tests.most(ROWS).filter(({ count }) => count === graded);
  if (length === 0) return [];
  const which = length === 1 ? 'One' : String(length);
  return [`  ${which} of these tests nobody passes. See whether a right answer does: npm run grade -- solutions`];
}

/** What was begun and is not right. A test that waits for another one, or was not begun, says nothing about a lecture. */
function failedTests({ exercises }: SubmissionResult): string[] {
  return exercises.flatMap(({ id, tests }) =>
    tests.filter(({ status }) => status === 'fail' || status === 'error').map(({ name }) => `${id} · ${name}`),
  );
}

function diagnosesOf({ exercises }: SubmissionResult): string[] {
  return exercises.flatMap(({ id, tests }) =>
    tests.flatMap((test) => (test.diagnoses.length > 0 ? [`${id} · ${diagnosisText(test)}`] : [])),
  );
}

/** Why an exercise could not run, without the number of the line: the same slip stands elsewhere in each file. */
function errorsOf({ exercises }: SubmissionResult): string[] {
  return exercises.flatMap(({ status, message }) =>
    status === 'error' && message ? [message.replace(/(\.ts):\d+(:\d+)?/g, '$1')] : [],
  );
}

function line({ text, count }: { text: string; count: number }, graded: number): string {
  const figures = `${String(count).padStart(7)}  ${String(Math.round((100 * count) / graded)).padStart(3)} %  `;
  return figures + shortened(plain(text).replaceAll('\n', ' '), WIDTH - figures.length);
}

function shortened(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}

function round(number: number): string {
  return String(Math.round(10 * number) / 10);
}

/**
 * Whether the summary is shown: neither between results on the screen, nor in a log that holds nothing but results.
 *
 * @param isInFiles all results go to files
 * @param isOutScreen the standard output is a terminal
 * @param isErrorScreen the standard error, on which the summary goes, is one
 */
export function isSummaryShown(isInFiles: boolean, isOutScreen: boolean, isErrorScreen: boolean): boolean {
  return isInFiles || (isErrorScreen && !isOutScreen);
}
