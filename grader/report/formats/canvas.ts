import { oneLine } from '../../text/one-line';
import { csvRow } from './shared/csv-row';
import { firstGraded } from './shared/first-graded';
import { type ClassFormat, isUngraded } from './shared/format';

/**
 * The names in a bulk download of Canvas: `doejane_12345_67890` or `doejane_LATE_12345_67890`. A single number belongs
 * to the name, unless the file came from such a download: for `smith_2024`, user 2024 must not get the points.
 */
const DOWNLOAD_NAME = /^(?<name>.+?)(?:_LATE)?_(?<user>\d+)_\d+$/;

/** Canvas takes a row whose first cell has these words for the points of the assignments. */
const POINTS_ROW = /points possible/gi;

/**
 * CSV by Canvas's instructor guide, "How do I import grades in the Gradebook?". Canvas finds a student by ID or SIS
 * Login ID. An empty cell keeps the grade in Canvas.
 */
export const canvas: ClassFormat = {
  about: 'CSV for the import of grades into Canvas',
  of: 'class',
  extension: 'csv',
  *render(results, { assignment, sources }) {
    yield csvRow(['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', oneLine(assignment)]);
    yield csvRow(['    Points Possible', '', '', '', '', firstGraded(results)?.maxScore ?? '']);
    for (const result of results) {
      const id = oneLine(result.id);
      const { name = id, user = sources?.get(result.id)?.keys?.canvasUser } = DOWNLOAD_NAME.exec(id)?.groups ?? {};
      const idCells = user === undefined ? ['', '', id] : [user, '', ''];
      const shown = (name.endsWith(`_${user}`) ? name.slice(0, -`_${user}`.length) : name).replace(POINTS_ROW, '?');
      yield csvRow([shown, ...idCells, '', isUngraded(result) ? '' : result.score]);
    }
  },
};
