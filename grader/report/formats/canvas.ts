import { oneLine } from '../../text/one-line';
import { csvRow } from './shared/csv-row';
import { firstGraded } from './shared/first-graded';
import { type ClassFormat, isUngraded } from './shared/format';

/**
 * How Canvas names what it hands out in bulk: `doejane_12345_67890`, with the numbers of user and submission; `_LATE` before them if
 * it was. Files of several submissions are put together as `doejane_12345`. A single number of one or two digits is
 * taken for a part of the name, as in `team_7`: nobody must have the points of somebody else.
 */
const BULK = /^(?<name>.+?)(?:_LATE)?_(?:(?<user>\d+)_\d+|(?<only>\d{3,}))$/;

/**
 * What Canvas imports into its gradebook, as its guide for instructors says ("How do I import grades in the Gradebook?"). A student is
 * found by ID or SIS Login ID. An empty cell leaves the grade that Canvas has.
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
      const { name = id, only, user = only } = BULK.exec(id)?.groups ?? {};
      const who = user === undefined ? ['', '', id] : [user, '', ''];
      yield csvRow([name, ...who, '', isUngraded(result) ? '' : result.score]);
    }
  },
};
