import { oneLine } from '../../text/one-line';
import { loginOf } from './blackboard';
import { csvRow } from './shared/csv-row';
import { checkMost, columnOf, gradesByRow, renderRows, rosterOf } from './shared/filled-roster';
import { finalPoints } from './shared/final-points';
import { firstGraded } from './shared/first-graded';
import { type ClassFormat, isUngraded, type Results, type RunInfo } from './shared/format';

/** The title of a column with points: `Week 3 Points Grade <Numeric MaxPoints:100 Weight:10>`. */
const TITLE = /^(?<name>.*) Points Grade(?: <.*?MaxPoints:(?<most>[\d.]+).*>)?$/;

/** The columns by which Brightspace finds a learner. One of them is enough. */
const IDS = ['OrgDefinedId', 'Username'];

const END = 'End-of-Line Indicator';

/** The import of grades of Brightspace: ids, points, and a sign at the end of each row. Names are not to be in it. */
export const brightspace: ClassFormat = {
  about: 'the import of grades of Brightspace',
  of: 'class',
  extension: 'csv',
  *render(results, run) {
    if (rosterOf(run, 'brightspace')) yield* filledExport(results, run);
    else yield* ownExport(results, run);
  },
};

function* filledExport(results: Results, run: RunInfo): Generator<string> {
  const roster = run.roster?.roster;
  if (!roster) return;
  const { file, header, rows } = roster;
  const known = columnOf(roster, (title) => TITLE.exec(title)?.groups?.name === run.assignment);
  const title = known === undefined ? undefined : header[known];
  checkMost(file, TITLE.exec(title ?? '')?.groups?.most, firstGraded(results)?.maxScore);
  const grades = gradesByRow(results, run);
  const ids = IDS.filter((id) => header.includes(id));
  yield renderRows(roster, [[...ids, title ?? `${run.assignment} Points Grade`, END]]);
  for (const [index, row] of rows.entries()) {
    const there = known === undefined ? '' : (row[known] ?? '');
    const points = grades.get(index)?.points ?? there;
    yield renderRows(roster, [[...ids.map((id) => row[header.indexOf(id)] ?? ''), String(points), '#']]);
  }
}

function* ownExport(results: Results, run: RunInfo): Generator<string> {
  yield csvRow(['OrgDefinedId', 'Username', `${oneLine(run.assignment)} Points Grade`, END]);
  for (const result of results) {
    const number = run.sources?.get(result.id)?.keys?.number;
    const login = loginOf(result, run);
    const cells = [number, login].map((id) => (id === undefined ? '' : `#${oneLine(id)}`));
    if (number !== undefined || login !== undefined)
      yield csvRow([...cells, isUngraded(result) ? '' : finalPoints(result, run), '#']);
  }
}
