import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../core/error-code';
import type { Gradebook, Roster } from '../core/roster';
import { decode, encodingOf } from './decode';

/** No list of a course is larger: 100,000 learners with comments. */
const MOST_BYTES = 64 << 20;

/** The columns that Moodle needs, and the one with the learner's name, in its English titles. */
const OF_MOODLE = ['Identifier', 'Full name', 'Grade', 'Last modified (grade)'];

/** What platforms hand out, by columns that each of them has. */
const GRADEBOOKS: readonly (readonly [Gradebook, (header: readonly string[]) => boolean])[] = [
  ['moodle', (header) => OF_MOODLE.every((title) => header.includes(title))],
  ['canvas', (header) => header[0] === 'Student' && header[1] === 'ID'],
  ['brightspace', (header) => header.at(-1) === 'End-of-Line Indicator' && header.some((title) => isId(title))],
  ['blackboard', (header) => ['Last Name', 'First Name', 'Username'].every((title) => header.includes(title))],
  ['plain', (header) => header.includes('id')],
];

/** One of the two columns by which Brightspace finds a learner. */
function isId(title: string): boolean {
  return title === 'OrgDefinedId' || title === 'Username';
}

/**
 * Reads the list of learners that a platform handed out, or one made by hand. It is told by its header.
 *
 * @throws Error in one line if it is no such file
 */
export function readRoster(file: string): Roster {
  const name = path.basename(file);
  const { text, encoding } = textOf(file, name);
  const [first = ''] = text.split('\n', 1);
  const delimiter = first.includes('\t') ? '\t' : ',';
  const [header = [], ...rows] = parsed(name, text, delimiter);
  const gradebook = GRADEBOOKS.find(([, isOne]) => isOne(header))?.[0];
  if (gradebook) return { file: name, gradebook, header, rows, delimiter, encoding };
  const missing = OF_MOODLE.filter((title) => !header.includes(title));
  if (missing.length < OF_MOODLE.length)
    throw new Error(
      `${name} has no column "${missing.join('" and no "')}". Moodle's grading worksheet has it, in English: ` +
        'set your language to English in Moodle, and download the worksheet again.',
    );
  throw new Error(
    `${name} is no list of Moodle, Canvas, Blackboard or Brightspace, and has no column "id": ` +
      `its header is "${header.slice(0, 4).join(', ')}".`,
  );
}

function textOf(file: string, name: string): { text: string } & Pick<Roster, 'encoding'> {
  try {
    if (statSync(file).size > MOST_BYTES) throw new Error(`${name} has more than 64 MiB. Give the list of one course.`);
    const bytes = readFileSync(file);
    const read = decode(name, bytes);
    if ('fault' in read) throw new Error(`${name} is empty, or no text. Give the file as the platform handed it out.`);
    return { text: read.text, encoding: encodingOf(bytes) === 'utf-8' ? 'utf8' : 'utf16le' };
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    throw new Error(`The roster ${file} cannot be read (${code}). Check its name.`);
  }
}

/** The rows of a CSV. Each has as many cells as the first, or the platform would refuse the file later. */
function parsed(name: string, text: string, delimiter: string): string[][] {
  // Loaded only where a roster is given.
  const { parse } = require('csv-parse/sync') as typeof import('csv-parse/sync');
  try {
    return parse(text, { bom: true, skip_empty_lines: true, delimiter }) as string[][];
  } catch (error) {
    throw new Error(`${name} cannot be read as CSV: ${(error as Error).message}. Download it again.`);
  }
}
