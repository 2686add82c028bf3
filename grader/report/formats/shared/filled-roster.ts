import type { Roster } from '../../../core/roster';
import { finalPoints } from './final-points';
import { firstGraded } from './first-graded';
import { isUngraded, type Results, type RunInfo } from './format';

/** The points for a gradebook. */
export interface Grade {
  points: number;
  most: number;
}

/**
 * The points of each learner in the roster with a graded submission, by the row. Others keep what is there, unless the
 * course gives none to those who handed in nothing.
 */
export function gradesByRow(results: Results, run: RunInfo): Map<number, Grade> {
  const { roster, missing } = run;
  const grades = new Map<number, Grade>();
  const most = firstGraded(results)?.maxScore;
  if (missing === 'zero' && most !== undefined)
    for (const row of roster?.missing ?? []) grades.set(row, { points: 0, most });
  for (const result of results) {
    const row = roster?.rowOf.get(result.id);
    if (row !== undefined && !isUngraded(result))
      grades.set(row, { points: finalPoints(result, run), most: result.maxScore });
  }
  return grades;
}

/** Tells whether a run has the list that this platform handed out. */
export function rosterOf({ roster }: RunInfo, gradebook: Roster['gradebook']): Roster | undefined {
  return roster?.roster.gradebook === gradebook ? roster.roster : undefined;
}

/**
 * Finds the one column that is of the assignment.
 *
 * @returns undefined if there is none
 * @throws Error in one line if there are several
 */
export function columnOf({ file, header }: Roster, isOne: (title: string) => boolean): number | undefined {
  const found = header.flatMap((title, index) => (isOne(title) ? [index] : []));
  if (found.length > 1)
    throw new Error(
      `${file} has several columns for the assignment: ${found.map((at) => `"${header[at]}"`).join(', ')}. ` +
        'Set "assignment" to the whole name of one.',
    );
  return found[0];
}

/** @throws Error in one line if the assignment has another maximum there: points would be other grades */
export function checkMost(file: string, there: string | undefined, most: number | undefined): void {
  if (there === undefined || there.trim() === '' || most === undefined || Number(there) === most) return;
  throw new Error(`${file}: the assignment has ${there} points there, and ${most} here. Set the same in both.`);
}

/** Writes rows of a roster as the file had them. */
export function renderRows({ delimiter }: Roster, rows: readonly (readonly string[])[]): string {
  // Loaded only where a file is written back.
  const { stringify } = require('csv-stringify/sync') as typeof import('csv-stringify/sync');
  return stringify(
    rows.map((row) => [...row]),
    { delimiter, quoted: delimiter === '\t', record_delimiter: 'unix' },
  );
}
