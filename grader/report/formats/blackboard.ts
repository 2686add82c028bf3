import type { SubmissionResult } from '../../core/result';
import { oneLine } from '../../text/one-line';
import { csvRow } from './shared/csv-row';
import { checkMost, columnOf, gradesByRow, renderRows, rosterOf } from './shared/filled-roster';
import { finalPoints } from './shared/final-points';
import { firstGraded } from './shared/first-graded';
import { type ClassFormat, isUngraded, type Results, type RunInfo } from './shared/format';

/** The title of a column with points: `Week 3 [Total Pts: 100 Score] |4711`. */
const TITLE = /^(?<name>.*?) \[Total Pts: (?:up to )?(?<most>[\d.]+).*\] \|\d+$/;

/**
 * The download of Blackboard's grade center. With a roster it is that file with the points in it: Blackboard finds the
 * column by the number in its title. Without one, the column is a new one.
 */
export const blackboard: ClassFormat = {
  about: 'the grade center of Blackboard, with points',
  of: 'class',
  extension: 'csv',
  encoding: (run) => rosterOf(run, 'blackboard')?.encoding ?? 'utf8',
  *render(results, run) {
    if (rosterOf(run, 'blackboard')) yield* filledDownload(results, run);
    else yield* ownDownload(results, run);
  },
};

function* filledDownload(results: Results, run: RunInfo): Generator<string> {
  const roster = run.roster?.roster;
  if (!roster) return;
  const { file, header, rows } = roster;
  const column = columnOf(roster, (title) => TITLE.exec(title)?.groups?.name === run.assignment);
  if (column === undefined)
    throw new Error(
      `${file} has no column called "${run.assignment} [Total Pts: …] |…". Set "assignment" to its name in Blackboard.`,
    );
  checkMost(file, TITLE.exec(header[column] ?? '')?.groups?.most, firstGraded(results)?.maxScore);
  const grades = gradesByRow(results, run);
  // Blackboard reads UTF-16 by its mark.
  if (roster.encoding === 'utf16le') yield '\ufeff';
  yield renderRows(roster, [header]);
  for (const [index, row] of rows.entries()) {
    const grade = grades.get(index);
    yield renderRows(roster, [grade ? row.with(column, String(grade.points)) : row]);
  }
}

function* ownDownload(results: Results, run: RunInfo): Generator<string> {
  const most = firstGraded(results)?.maxScore ?? '';
  yield csvRow(['Last Name', 'First Name', 'Username', `${oneLine(run.assignment)} [Total Pts: ${most}]`]);
  for (const result of results) {
    const login = loginOf(result, run);
    if (login !== undefined) yield csvRow(['', '', oneLine(login), isUngraded(result) ? '' : finalPoints(result, run)]);
  }
}

/** The login, if it is known: a name without the texts of a download leaves open how much of it the login is. */
export function loginOf(
  { id }: Pick<SubmissionResult, 'id'>,
  { sources }: Pick<RunInfo, 'sources'>,
): string | undefined {
  const { keys } = sources?.get(id) ?? {};
  return keys ? keys.login : id;
}
