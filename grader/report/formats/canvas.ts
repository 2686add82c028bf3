import type { Roster } from '../../core/roster';
import { oneLine } from '../../text/one-line';
import { someNames } from '../../text/some-names';
import { csvRow } from './shared/csv-row';
import { checkMost, columnOf, gradesByRow, renderRows, rosterOf } from './shared/filled-roster';
import { finalPoints } from './shared/final-points';
import { firstGraded } from './shared/first-graded';
import { type ClassFormat, isUngraded, type Results, type RunInfo } from './shared/format';

/**
 * The names in a bulk download of Canvas: `doejane_12345_67890` or `doejane_LATE_12345_67890`. A single number belongs
 * to the name, unless the file came from such a download: for `smith_2024`, user 2024 must not get the points.
 */
const DOWNLOAD_NAME = /^(?<name>.+?)(?:_LATE)?_(?<user>\d+)_\d+$/;

/** Canvas takes a row whose first cell has these words for the points of the assignments. */
const POINTS_ROW = /points possible/gi;

/** What Canvas writes behind the title of an assignment. */
const CANVAS_NUMBER = / \(\d+\)$/;

/** Canvas drops columns with such titles without a word: they are its own. */
const OWN_TITLE = /\b(?:Current|Final|Override) (?:Score|Points|Grade|Status)\b/;

/**
 * CSV by Canvas's instructor guide, "How do I import grades in the Gradebook?". Canvas finds a student by ID or SIS
 * Login ID. An empty cell keeps the grade in Canvas. With a roster it is the export of the gradebook with the points in
 * it: every other cell is as it was.
 */
export const canvas: ClassFormat = {
  about: 'CSV for the import of grades into Canvas',
  of: 'class',
  extension: 'csv',
  *render(results, run) {
    if (OWN_TITLE.test(run.assignment))
      throw new Error(`Canvas ignores a column called "${run.assignment}". Set "assignment" to another name.`);
    if (rosterOf(run, 'canvas')) yield* filledGradebook(results, run);
    else yield* ownGradebook(results, run);
  },
};

function* filledGradebook(results: Results, run: RunInfo): Generator<string> {
  const roster = run.roster?.roster;
  if (!roster) return;
  const { file, header, rows } = roster;
  const { assignment } = run;
  const grades = gradesByRow(results, run);
  const most = firstGraded(results)?.maxScore;
  const known = columnOfAssignment(roster, assignment);
  const column = known ?? header.length;
  yield renderRows(roster, [known === undefined ? [...header, assignment] : header]);
  for (const [index, row] of rows.entries()) {
    const cells = known === undefined ? [...row, ''] : [...row];
    const isOfPoints = /points possible/i.test(cells[0] ?? '');
    if (isOfPoints && known !== undefined) checkMost(file, cells[column], most);
    if (isOfPoints && known === undefined) cells[column] = String(most ?? '');
    const grade = grades.get(index);
    if (grade) cells[column] = String(grade.points);
    yield renderRows(roster, [cells]);
  }
}

/** The column of the assignment in an exported gradebook: `Gradients (77)`. Undefined if there is none. */
function columnOfAssignment(roster: Roster, assignment: string): number | undefined {
  return columnOf(roster, (title) => title.replace(CANVAS_NUMBER, '') === assignment || title === assignment);
}

/** Says that the gradebook gets a new column: that may not be what the teacher means. */
export function newColumnLines(roster: Roster, assignment: string): string[] {
  if (columnOfAssignment(roster, assignment) !== undefined) return [];
  const titles = roster.header
    .filter((title) => CANVAS_NUMBER.test(title))
    .map((title) => title.replace(CANVAS_NUMBER, ''));
  const others = titles.length > 0 ? ` Or set "assignment" to one that is there: ${someNames(titles)}` : '';
  return [`${roster.file} has no column called "${assignment}": it gets a new one.${others}`];
}

function* ownGradebook(results: Results, run: RunInfo): Generator<string> {
  const { assignment, sources } = run;
  yield csvRow(['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', oneLine(assignment)]);
  yield csvRow(['    Points Possible', '', '', '', '', firstGraded(results)?.maxScore ?? '']);
  for (const result of results) {
    const id = oneLine(result.id);
    const known = sources?.get(result.id)?.keys?.canvasUser;
    // What the download tells is certain. Of its name, `doe_2024_12345`, the first number can be the learner's own.
    const { name = id, user = known } = (known === undefined && DOWNLOAD_NAME.exec(id)?.groups) || {};
    const idCells = user === undefined ? ['', '', id] : [user, '', ''];
    const shown = shownName(name, user).replace(POINTS_ROW, '?');
    yield csvRow([shown, ...idCells, '', isUngraded(result) ? '' : finalPoints(result, run)]);
  }
}

/** The name of a learner without the numbers of the download: that of the learner, and that of an only file. */
function shownName(name: string, user: string | undefined): string {
  return user === undefined ? name : name.replace(new RegExp(`_${user}(?:_\\d+)?$`), '');
}
