import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { importIntoMoodle } from '../../../dev/testing/moodle-importer';
import {
  exerciseResult,
  RUN,
  resultsOf,
  submissionResult,
  testResult,
  ungradedResult,
} from '../../../dev/testing/results';
import type { SubmissionResult } from '../../core/result';
import type { Roster } from '../../core/roster';
import { moodle } from './moodle';

const HEADER = [
  'Identifier',
  'Full name',
  'Email address',
  'Status',
  'Grade',
  'Maximum grade',
  'Grade can be changed',
  'Last modified (submission)',
  'Last modified (grade)',
  'Feedback comments',
];

/** The row of a learner who has no grade yet. */
const row = (number: number, name: string, most = '4.00', comment = '') => [
  `Participant ${number}`,
  name,
  'a@b.c',
  'Submitted',
  '',
  most,
  'Yes',
  'Friday, 20',
  '-',
  comment,
];

const right = (id: string) => submissionResult(id, [exerciseResult('01-gradf', [testResult()])]);
const wrong = (id: string, message: string) =>
  submissionResult(id, [exerciseResult('01-gradf', [testResult({ status: 'fail', message })])]);

/** The worksheet with the grades of these submissions, which are of the learners in the same places. */
function filled(rows: readonly (readonly string[])[], ...results: SubmissionResult[]): string {
  const roster: Roster = {
    ...{ file: 'worksheet.csv', gradebook: 'moodle', delimiter: ',', encoding: 'utf8' },
    ...{ header: HEADER, rows },
  };
  const rowOf = new Map(results.map(({ id }, index) => [id, index]));
  return [...moodle.render(resultsOf(...results), { ...RUN, roster: { roster, rowOf, missing: [] } })].join('');
}

describe('the worksheet that Moodle handed out', () => {
  test('has grades and comments, and is otherwise as it was', () => {
    const rows = [row(7, '=Doe; "Jane"'), row(8, 'Zo\u00eb Poe', '4.00', 'See me.'), row(9, 'Sam Lee')];
    const csv = filled(rows, wrong('a', 'Expected <3> & more.\nTwo lines.'), right('b'));
    const comment = '<p>0 of 4 points.</p><p>01-gradf: Expected &#60;3&#62; &#38; more.</p><p>Two lines.</p>';
    expect(parse(csv)).toEqual([
      HEADER,
      rows[0]?.with(4, '0').with(9, comment),
      rows[1]?.with(4, '4').with(9, '<p>4 of 4 points.</p>'),
      rows[2],
    ]);
    expect(importIntoMoodle(csv, [7, 8, 9], 4).map(({ participant, grade }) => [participant, grade])).toEqual([
      [7, 0],
      [8, 4],
    ]);
  });

  test('keeps the grade of who is ungraded', () => {
    expect(parse(filled([row(7, 'Jane Doe')], ungradedResult('a')))).toEqual([HEADER, row(7, 'Jane Doe')]);
  });

  test('has no backslash, at which PHP would lose rows', () => {
    const rows = [row(7, 'Jane Doe'), row(8, 'Sam Lee', '4.00', 'a\\'), row(9, 'Ann Poe')];
    const csv = filled(rows, wrong('a', 'C:\\x\\'), right('b'));
    expect(importIntoMoodle(csv, [7, 8, 9], 4)).toHaveLength(2);
    expect(csv).toContain('C:&#92;x&#92;');
    expect(() => filled([row(7, 'Jane\\')], right('a'))).toThrow('"Full name" of Participant 7 has a backslash');
  });

  test.each([
    ['40.00', 'the assignment has a maximum grade of 40 in Moodle, and of 4 here.'],
    ['Pass', 'the assignment is graded by a scale, "Pass".'],
  ])('is refused if a maximum of %s makes other grades of the points', (most, message) => {
    expect(() => filled([row(7, 'Jane Doe', most)], right('a'))).toThrow(`worksheet.csv: ${message}`);
  });

  test('of 30 learners goes in, and all their grades come back', () => {
    const numbers = Array.from({ length: 30 }, (_, index) => 500 + 3 * index);
    const results = numbers.map((number) => (number % 2 === 0 ? right(`n${number}`) : wrong(`n${number}`, 'No.')));
    const csv = filled(
      numbers.map((number) => row(number, `Learner, ${number}`)),
      ...results,
    );
    const imported = importIntoMoodle(csv, numbers, 4);
    expect(imported.map(({ participant, grade }) => [participant, grade])).toEqual(
      numbers.map((number) => [number, number % 2 === 0 ? 4 : 0]),
    );
  });
});

describe('without a worksheet', () => {
  const sources = new Map([
    ['Jane Doe_1234567', { keys: { participant: '1234567' } }],
    ['Sam Lee_8', { keys: { participant: '8' } }],
  ]);
  const rendered = (...submissions: SubmissionResult[]) =>
    [...moodle.render(resultsOf(...submissions), { ...RUN, sources })].join('');

  test('the number of the participant is taken from the name of a bulk download, and others have no row', () => {
    const csv = rendered(right('Jane Doe_1234567'), right('smith_2024'), right('bob'), ungradedResult('Sam Lee_8'));
    expect(importIntoMoodle(csv, [1234567, 8], 4)).toEqual([
      { participant: 1234567, grade: 4, comment: '<p>4 of 4 points.</p>' },
    ]);
    expect((parse(csv) as string[][]).map(([identifier]) => identifier)).toEqual([
      'Identifier',
      'Participant 1234567',
      'Participant 8',
    ]);
  });
});
