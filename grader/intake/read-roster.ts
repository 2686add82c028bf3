import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../core/error-code';
import type { Roster } from '../core/roster';
import { decode } from './decode';

/** No list of a course is larger: 100,000 learners with comments. */
const MOST_BYTES = 64 << 20;

/** The columns that Moodle needs, and the one with the learner's name, in its English titles. */
const OF_MOODLE = ['Identifier', 'Full name', 'Grade', 'Last modified (grade)'];

/**
 * Reads Moodle's grading worksheet.
 *
 * @throws Error in one line if it is no such file
 */
export function readRoster(file: string): Roster {
  const name = path.basename(file);
  const [header = [], ...rows] = parsed(name, textOf(file, name));
  const missing = OF_MOODLE.filter((title) => !header.includes(title));
  if (missing.length === 0) return { file: name, header, rows };
  if (missing.length < OF_MOODLE.length)
    throw new Error(
      `${name} has no column "${missing.join('" and no "')}". Moodle's grading worksheet has it, in English: ` +
        'set your language to English in Moodle, and download the worksheet again.',
    );
  throw new Error(`${name} is no grading worksheet of Moodle: its header is "${header.slice(0, 4).join(', ')}".`);
}

function textOf(file: string, name: string): string {
  try {
    if (statSync(file).size > MOST_BYTES) throw new Error(`${name} has more than 64 MiB. Give the list of one course.`);
    const read = decode(name, readFileSync(file));
    if ('fault' in read) throw new Error(`${name} is empty, or no text. Give the file as the platform handed it out.`);
    return read.text;
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    throw new Error(`The roster ${file} cannot be read (${code}). Check its name.`);
  }
}

/** The rows of a CSV. Each has as many cells as the first, or the platform would refuse the file later. */
function parsed(name: string, text: string): string[][] {
  // Loaded only where a roster is given.
  const { parse } = require('csv-parse/sync') as typeof import('csv-parse/sync');
  try {
    return parse(text, { bom: true, skip_empty_lines: true }) as string[][];
  } catch (error) {
    throw new Error(`${name} cannot be read as CSV: ${(error as Error).message}. Download it again.`);
  }
}
