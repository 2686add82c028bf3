import { parse } from 'csv-parse/sync';

/** What Moodle takes from a row of a grading worksheet. */
export interface ImportedGrade {
  participant: number;
  grade: number;
  comment: string;
}

/** The titles without which Moodle refuses the file. */
const NEEDED = ['Identifier', 'Grade', 'Last modified (grade)'];

/**
 * Reads a worksheet by the rules of Moodle's `mod/assign/feedback/offline/importgradeslib.php`, in English.
 *
 * @param participants the numbers that the assignment knows
 * @returns the grades that are set; a row is left out if its grade is empty, or out of range
 * @throws Error where Moodle refuses the file
 */
export function importIntoMoodle(csv: string, participants: readonly number[], maximum: number): ImportedGrade[] {
  // PHP reads CSV with a backslash for an escape: such a file means something else to it.
  if (csv.includes('\\')) throw new Error('a backslash');
  const [header = [], ...rows] = parse(csv) as string[][];
  if (!NEEDED.every((title) => header.includes(title))) throw new Error('invalidgradeimport');
  const cell = (row: string[], title: string) => row[header.indexOf(title)] ?? '';
  return rows.flatMap((row) => {
    if (row.length !== header.length) throw new Error('invalidgradeimport');
    const participant = Number(cell(row, 'Identifier').replace('Participant ', ''));
    const grade = cell(row, 'Grade');
    const isTaken =
      participants.includes(participant) && grade !== '' && Number(grade) >= 0 && Number(grade) <= maximum;
    return isTaken ? [{ participant, grade: Number(grade), comment: cell(row, 'Feedback comments') }] : [];
  });
}
