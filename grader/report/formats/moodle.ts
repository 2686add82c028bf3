import { shortfallOf } from '../../advice/first-advice';
import type { SubmissionResult } from '../../core/result';
import { MOODLE_NAME, type Roster } from '../../core/roster';
import { escapeLogCommands } from '../../text/escape-log-commands';
import { oneLine } from '../../text/one-line';
import { truncate } from '../../text/truncate';
import { gradesByRow, type Grade as Points, rosterOf } from './shared/filled-roster';
import { finalPoints, lateText } from './shared/final-points';
import { firstGraded } from './shared/first-graded';
import { type ClassFormat, isUngraded, type Results, type RunInfo } from './shared/format';
import { pointsText } from './shared/points-text';

/** The columns of Moodle's grading worksheet that its importer reads, by their English titles. */
const COLUMNS = [
  'Identifier',
  'Full name',
  'Grade',
  'Maximum grade',
  'Last modified (grade)',
  'Feedback comments',
] as const;

/** The most characters of a comment. */
const COMMENT_LENGTH = 4_000;

/**
 * The offline grading worksheet, as Moodle's `mod/assign/feedback/offline/importgradeslib.php` reads it. With a roster
 * it is the worksheet that Moodle handed out, with grades and comments in it: every other cell and row is as it was.
 * Who handed in nothing, or is ungraded, keeps the grade that Moodle has.
 */
export const moodle: ClassFormat = {
  about: 'the grading worksheet of Moodle, with grades and comments',
  of: 'class',
  extension: 'csv',
  *render(results, run) {
    const roster = rosterOf(run, 'moodle');
    if (roster) yield* filledWorksheet(roster, commentedGrades(results, run));
    else yield* ownWorksheet(results, run);
  },
};

interface Grade extends Points {
  comment: string;
}

function gradeOf(result: SubmissionResult, run: RunInfo): Grade {
  return { points: finalPoints(result, run), most: result.maxScore, comment: commentOf(result, run) };
}

function commentedGrades(results: Results, run: RunInfo): Map<number, Grade> {
  const nothing = { comment: '<p>Nothing was handed in.</p>' };
  const grades = new Map([...gradesByRow(results, run)].map(([row, grade]) => [row, { ...grade, ...nothing }]));
  for (const result of results) {
    const grade = grades.get(run.roster?.rowOf.get(result.id) ?? -1);
    if (grade && !isUngraded(result)) grade.comment = commentOf(result, run);
  }
  return grades;
}

function* filledWorksheet({ file, header, rows }: Roster, grades: ReadonlyMap<number, Grade>): Generator<string> {
  const columnOf = (title: (typeof COLUMNS)[number]) => header.indexOf(title);
  const comments = columnOf('Feedback comments');
  yield csvLine(header);
  for (const [index, row] of rows.entries()) {
    const cells = row.map((cell, column) => (column === comments ? withoutBackslash(cell) : cell));
    const broken = cells.findIndex((cell) => cell.includes('\\'));
    if (broken >= 0)
      throw new Error(
        `${file}: "${header[broken]}" of ${row[columnOf('Identifier')]} has a backslash, at which Moodle loses rows. ` +
          'Replace it.',
      );
    const grade = grades.get(index);
    if (grade) {
      checkMost(file, row[columnOf('Maximum grade')], grade.most);
      cells[columnOf('Grade')] = String(grade.points);
      if (comments >= 0) cells[comments] = grade.comment;
    }
    yield csvLine(cells);
  }
}

/** @throws Error if the assignment has another maximum in Moodle, which would make other grades of the points */
function checkMost(file: string, cell: string | undefined, most: number): void {
  if (cell === undefined || Number(cell) === most) return;
  if (!/^\d+(?:\.\d+)?$/.test(cell))
    throw new Error(`${file}: the assignment is graded by a scale, "${cell}". Set it to points in Moodle.`);
  throw new Error(
    `${file}: the assignment has a maximum grade of ${Number(cell)} in Moodle, and of ${most} here. ` +
      'Set the maximum in Moodle, and download the worksheet again.',
  );
}

/** Without a worksheet, the number of the participant is known from the name of a bulk download alone. */
function* ownWorksheet(results: Results, run: RunInfo): Generator<string> {
  yield csvLine(COLUMNS);
  const most = firstGraded(results)?.maxScore ?? '';
  for (const result of results) {
    const id = oneLine(result.id).replaceAll('\\', ' ');
    const { name } = MOODLE_NAME.exec(id)?.groups ?? {};
    const number = run.sources?.get(result.id)?.keys?.participant;
    if (name === undefined || number === undefined) continue;
    const grade = isUngraded(result) ? undefined : gradeOf(result, run);
    yield csvLine([
      `Participant ${number}`,
      name,
      String(grade?.points ?? ''),
      String(most),
      '-',
      grade?.comment ?? '',
    ]);
  }
}

/** Points, and what to do first, as HTML. */
function commentOf(result: SubmissionResult, run: RunInfo): string {
  const shortfall = truncate(shortfallOf(result, run.seed), COMMENT_LENGTH).split('\n');
  const lines = [pointsText(result), lateText(result, run), ...shortfall];
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${withoutBackslash(escapeLogCommands(line).replace(/[&<>]/g, entity))}</p>`)
    .join('');
}

/** PHP takes a backslash in a CSV for an escape, and then reads the rows behind it as one cell. */
function withoutBackslash(html: string): string {
  return html.replaceAll('\\', entity);
}

function entity(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}

/** A line of CSV whose cells are as they were, so that Moodle finds its own rows. */
function csvLine(cells: readonly string[]): string {
  // Loaded only for this format.
  const { stringify } = require('csv-stringify/sync') as typeof import('csv-stringify/sync');
  return stringify([[...cells]], { record_delimiter: 'unix' });
}
