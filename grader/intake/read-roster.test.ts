import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';
import { temporaryFolder } from '../../dev/testing/submissions';

const { readRoster } = outside<typeof import('./read-roster')>('grader/intake/read-roster');

const folder = temporaryFolder();

/** The file `worksheet.csv` with these bytes. */
function worksheet(bytes: string | Buffer): string {
  const file = path.join(folder, 'worksheet.csv');
  writeFileSync(file, bytes);
  return file;
}

const HEADER = 'Identifier,"Full name",Status,Grade,"Maximum grade","Last modified (grade)","Feedback comments"';
const ROW = 'Participant 7,"Doe, Jane",Submitted,,100.00,-,"two\nlines"';

describe('the roster', () => {
  test.each([
    ['UTF-8', Buffer.from(`${HEADER}\n${ROW}\n`)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${HEADER}\r\n${ROW}\r\n`)],
    ['UTF-16', Buffer.from(`\ufeff${HEADER}\n${ROW}\n`, 'utf16le')],
  ])('is read as %s', (_, bytes) => {
    expect(readRoster(worksheet(bytes))).toMatchObject({
      file: 'worksheet.csv',
      rows: [['Participant 7', 'Doe, Jane', 'Submitted', '', '100.00', '-', 'two\nlines']],
    });
  });

  test.each([
    [HEADER.replace('Grade', 'Bewertung'), 'worksheet.csv has no column "Grade". Moodle\'s grading worksheet has it,'],
    [
      'Name,Nickname',
      'worksheet.csv is no list of Moodle, Canvas, Blackboard or Brightspace, and has no column "id": its header',
    ],
    ['', 'worksheet.csv is empty, or no text.'],
    [`${HEADER}\na,b`, 'worksheet.csv cannot be read as CSV: Invalid Record Length'],
  ])('is refused in one line if it begins %j', (text, message) => {
    expect(() => readRoster(worksheet(text))).toThrow(message);
  });

  test('is refused in one line if it is not there', () => {
    expect(() => readRoster(path.join(folder, 'none.csv'))).toThrow(
      /^The roster .*none\.csv cannot be read \(ENOENT\)\./,
    );
  });
});
