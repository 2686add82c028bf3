import { Distribution } from '../report/page/class/distribution';
import { plain } from '../text/plain';
import { truncateLine } from '../text/truncate';
import type { SummaryFacts } from './summary-facts';
import { TopCounts } from './top-counts';

const MAX_ROWS = 5;

/** Graded submissions from which on a test that fails for all of them is reported as suspicious. */
const MIN_SUSPICIOUS = 5;

const MAX_COLUMNS = 100;

/**
 * Summarizes a class for its teacher: the points, and the tests, diagnoses and errors that are most frequent.
 *
 * @param results the facts of each, read once
 * @returns lines of text, each with its line feed, without control characters
 */
export function classSummary(results: Iterable<SummaryFacts>): string {
  const points = new Distribution();
  const tests = new TopCounts();
  const diagnoses = new TopCounts();
  const errors = new TopCounts();
  const count = { all: 0, pass: 0, error: 0 };
  let maxScore = 0;
  let run = 0;
  for (const result of results) {
    count.all += 1;
    if (result.status === 'ungraded') continue;
    points.add(result.score);
    maxScore = Math.max(maxScore, result.maxScore);
    if (result.status !== 'fail') count[result.status] += 1;
    if (result.hasRun) run += 1;
    tests.add(result.failedTests.map(({ exercise, name }) => `${exercise} · ${name}`));
    diagnoses.add(result.diagnoses);
    errors.add(result.errors);
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
    if (tally.size > 0)
      lines.push(
        '',
        `  ${title}`,
        ...tally.most(MAX_ROWS).map((row) => renderRow(row, tally === tests ? run : graded)),
      );
    if (tally === tests && run >= MIN_SUSPICIOUS) lines.push(...warnings(tests, run));
  }
  return `${lines.join('\n')}\n`;
}

/** A suite of the course that throws by itself looks like an error of every learner. */
function warnings(tests: TopCounts, graded: number): string[] {
  const { length } = tests.most(MAX_ROWS).filter(({ count }) => count === graded);
  if (length === 0) return [];
  const which = length === 1 ? 'One of these tests fails' : `${length} of these tests fail`;
  return [`  ${which} for every submission. Check the test itself: npm run grade -- solutions`];
}

function renderRow({ text, count }: { text: string; count: number }, graded: number): string {
  const figures = `${String(count).padStart(7)}  ${String(Math.round((100 * count) / graded)).padStart(3)} %  `;
  return figures + truncateLine(plain(text).replaceAll('\n', ' '), MAX_COLUMNS - figures.length);
}

/**
 * Tells whether the summary is shown: not between results on the screen, nor in a log that holds only results.
 *
 * @param isInFiles all results go to files
 * @param isOutScreen the standard output is a terminal
 * @param isErrorScreen the standard error, where the summary goes, is a terminal
 */
export function isSummaryShown(isInFiles: boolean, isOutScreen: boolean, isErrorScreen: boolean): boolean {
  return isInFiles || (isErrorScreen && !isOutScreen);
}

function round(number: number): string {
  return String(Math.round(10 * number) / 10);
}
