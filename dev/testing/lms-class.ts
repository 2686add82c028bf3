import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeZip, type Packed } from './make-zip';
import { ROOT } from './root';

/** A learner of a class on a learning platform, and what a right grade is. */
export interface LmsLearner {
  first: string;
  last: string;
  login: string;
  number: number;
  /** Undefined if nothing was handed in. */
  points: number | undefined;
}

/** What a platform hands out: a download of all submissions, and its list of learners. */
export interface LmsExport {
  download: Buffer;
  roster: { name: string; bytes: Buffer };
}

export const ASSIGNMENT = 'Gradients';

const FIRST = ['Jane', 'Émile', 'Łukasz', 'O’Neil', 'Ana María', 'Jörg'];
const LAST = ['Doe', 'de la Cruz', 'Smith-Roe', 'Ng', 'Ünal'];

/** Thirty learners: right answers, answers to the first two exercises, stubs, and two who handed in nothing. */
export const LMS_CLASS: readonly LmsLearner[] = LAST.flatMap((last, row) =>
  FIRST.map((first, column): LmsLearner => {
    const index = row * FIRST.length + column;
    const points = index % 14 === 13 ? undefined : [100, 40, 0][index % 3];
    return { first, last, login: `user${index}`, number: 12_300 + 7 * index, points };
  }),
);

const FILES = ['01-gradf.ts', '02-numerical-gradient.ts', '03-symmetric-gradient.ts', '04-value.ts'];

/** What a learner with so many points handed in, by file. */
function filesOf(points: number): [string, Buffer][] {
  const right = points === 100 ? FILES.length : points / 20;
  return FILES.map((file, index) => [
    file,
    readFileSync(path.join(ROOT, index < right ? 'solutions' : 'test/stubs', file)),
  ]);
}

function downloadOf(nameOf: (learner: LmsLearner, file: string, upload: number) => string): Buffer {
  const files = LMS_CLASS.flatMap((learner) =>
    learner.points === undefined
      ? []
      : filesOf(learner.points).map(([file, data], index): Packed => {
          return { name: nameOf(learner, file, 90_000 + 10 * learner.number + index), data };
        }),
  );
  return makeZip(files);
}

const quoted = (cells: readonly (string | number)[]) => cells.map((cell) => `"${cell}"`).join(',');
const lines = (rows: readonly string[]) => `${rows.join('\n')}\n`;

/** What each platform hands out for the class, under the names that the pages of docs/course/ use. */
export const LMS_EXPORTS: Readonly<Record<string, () => LmsExport>> = {
  canvas: () => ({
    download: downloadOf(({ first, last, number }, file, upload) => {
      const name = `${last}${first}`.toLowerCase().replace(/[^\p{L}]/gu, '');
      return `${name}_${number}_${upload}_${file}`;
    }),
    roster: {
      name: 'gradebook.csv',
      bytes: Buffer.from(
        lines([
          `Student,ID,SIS User ID,SIS Login ID,Section,${ASSIGNMENT} (77),Final Score`,
          '"    Points Possible",,,,,100.0,(read only)',
          ...LMS_CLASS.map(({ first, last, number, login }) =>
            quoted([`${last}, ${first}`, number, `s${number}`, login, 'A', '', '']),
          ),
        ]),
      ),
    },
  }),
  moodle: () => ({
    download: downloadOf(({ first, last, number }, file) => `${first} ${last}_${number}_assignsubmission_file/${file}`),
    roster: {
      name: 'worksheet.csv',
      bytes: Buffer.from(
        lines([
          'Identifier,"Full name","Email address",Status,Grade,"Maximum grade","Grade can be changed",' +
            '"Last modified (submission)","Last modified (grade)","Feedback comments"',
          ...LMS_CLASS.map(({ first, last, number, login, points }) => {
            const status = points === undefined ? 'No submission' : 'Submitted for grading';
            const who = [`Participant ${number}`, `${first} ${last}`, `${login}@uni.test`];
            return quoted([...who, status, '', '100.00', 'Yes', '-', '-', '']);
          }),
        ]),
      ),
    },
  }),
  blackboard: () => ({
    download: makeZip(
      LMS_CLASS.flatMap(({ first, last, login, points }): Packed[] => {
        if (points === undefined) return [];
        const attempt = `${ASSIGNMENT}_${login}_attempt_2026-11-20-10-11-12`;
        return [
          { name: `${attempt}.txt`, data: `Name: ${first} ${last} (${login})\nAssignment: ${ASSIGNMENT}\n` },
          ...filesOf(points).map(([file, data]) => ({ name: `${attempt}_${file}`, data })),
        ];
      }),
    ),
    roster: {
      name: 'gradebook.xls',
      bytes: Buffer.from(
        `\ufeff${lines([
          ['Last Name', 'First Name', 'Username', `${ASSIGNMENT} [Total Pts: 100 Score] |4711`]
            .map((title) => `"${title}"`)
            .join('\t'),
          ...LMS_CLASS.map(({ first, last, login }) => `"${last}"\t"${first}"\t"${login}"\t""`),
        ])}`,
        'utf16le',
      ),
    },
  }),
  brightspace: () => ({
    download: downloadOf(
      ({ first, last, number }, file) => `39786-${number} - ${first} ${last} - Nov 20, 2026 1011 AM/${file}`,
    ),
    roster: {
      name: 'gradebook.csv',
      bytes: Buffer.from(
        lines([
          'OrgDefinedId,Username,Last Name,First Name,End-of-Line Indicator',
          ...LMS_CLASS.map(({ first, last, number, login }) => `#${number},#${login},${last},${first},#`),
        ]),
      ),
    },
  }),
};
