import { oneLine } from '../../text/one-line';
import { csvRow } from './shared/csv-row';
import { firstGraded } from './shared/first-graded';
import { type ClassFormat, isUngraded } from './shared/format';

/**
 * The names in a bulk download of Canvas: `doejane_12345_67890` or `doejane_LATE_12345_67890`, merged `doejane_12345`.
 * A single number of one or two digits belongs to the name: for `team_7`, user 7 must not get the points.
 */
const DOWNLOAD_NAME = /^(?<name>.+?)(?:_LATE)?_(?:(?<user>\d+)_\d+|(?<only>\d{3,}))$/;

/**
 * CSV by Canvas's instructor guide, "How do I import grades in the Gradebook?". Canvas finds a student by ID or SIS
 * Login ID. An empty cell keeps the grade in Canvas.
 */
export const canvas: ClassFormat = {
  about: 'CSV for the import of grades into Canvas',
  of: 'class',
  extension: 'csv',
  *render(results, { assignment }) {
    yield csvRow(['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', oneLine(assignment)]);
    yield csvRow(['    Points Possible', '', '', '', '', firstGraded(results)?.maxScore ?? '']);
    for (const result of results) {
      const id = oneLine(result.id);
      const { name = id, only, user = only } = DOWNLOAD_NAME.exec(id)?.groups ?? {};
      const idCells = user === undefined ? ['', '', id] : [user, '', ''];
      yield csvRow([name, ...idCells, '', isUngraded(result) ? '' : result.score]);
    }
  },
};
