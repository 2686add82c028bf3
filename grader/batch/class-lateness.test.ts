import { expect, test } from '@jest/globals';
import type { Roster } from '../core/roster';
import { sourceAt } from '../intake/submission-folder';
import { classLateness } from './class-lateness';

const POLICY = { due: '2026-11-20T23:59', percentPerDay: 10 };
const HEAD = ['Identifier', 'Full name', 'Last modified (submission)', 'due'];

const rosterOf = (...rows: string[][]) => {
  const roster: Roster = {
    ...{ file: 'worksheet.csv', gradebook: 'moodle', delimiter: ',', encoding: 'utf8' },
    ...{ header: HEAD, rows },
  };
  return { roster, rowOf: new Map(rows.map((_, row) => [`n${row}`, row])), missing: [] };
};

test('the time is that of the download or of the roster, and an extension of the roster wins', () => {
  const roster = rosterOf(
    ['Participant 1', 'Jane', 'Saturday, 21 November 2026, 12:11 AM', ''],
    ['Participant 2', 'Joe', 'Saturday, 21 November 2026, 12:11 AM', '2026-11-22T00:00'],
    ['Participant 3', 'Ann', '-', ''],
  );
  const sources = ['n0', 'n1', 'n2'].map((id) => sourceAt(id, id));
  const told = [...sources, { ...sourceAt('zoe'), handedIn: { at: '2026-11-25T00:00:00' } }];
  const lateness = classLateness(told, POLICY, roster);
  expect([...lateness].map(([id, { at, share }]) => [id, at, share])).toEqual([
    ['n0', '2026-11-21T00:11:00', 0.1],
    ['n1', '2026-11-21T00:11:00', 0],
    ['zoe', '2026-11-25T00:00:00', 0.5],
  ]);
});

test('a date of the roster that is none is an error that names the learner', () => {
  const roster = rosterOf(['Participant 1', 'Jane', 'Saturday, 21 November 2026, 12:11 AM', 'later']);
  expect(() => classLateness([sourceAt('n0', 'n0')], POLICY, roster)).toThrow(
    'worksheet.csv, Jane: Expected a time such as 2026-11-20T23:59, got "later".',
  );
});
