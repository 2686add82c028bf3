import { expect, test } from '@jest/globals';
import type { Roster } from '../core/roster';
import type { LearnerKeys } from '../core/source-facts';
import { sourceAt } from '../intake/submission-folder';
import { rosterLines, unlistedLines } from './roster-lines';

const ROSTER: Roster = {
  ...{ file: 'worksheet.csv', gradebook: 'moodle', delimiter: ',', encoding: 'utf8' },
  ...{ header: ['Identifier'], rows: [['1'], ['2'], ['3']] },
};

test('the learners with a submission are counted, and what has no row is named', () => {
  const rowOf = new Map([['a', 0]]);
  expect(rosterLines(ROSTER, { rowOf, unowned: [], shared: [], missing: [] })).toEqual([
    '1 of the 3 learners of worksheet.csv have a submission.',
  ]);
  expect(rosterLines(ROSTER, { rowOf, unowned: ['bob'], shared: [['c', 'd']], missing: [] }).slice(1)).toEqual([
    'In no row of it: bob. They have no grade there.',
    'Of one learner: c, d. None of them counts: leave one.',
  ]);
});

test.each<[string, LearnerKeys, string]>([
  ['moodle', { participant: '7' }, 'the worksheet of the assignment from Moodle'],
  ['blackboard', { login: 'jdoe' }, 'the download of the grade center of Blackboard'],
  ['brightspace', { number: '7' }, 'the export of grades of Brightspace, with OrgDefinedId, first and last name'],
])('without a roster, %s leaves out submissions without an id, and they are named', (format, keys, file) => {
  const known = { ...sourceAt('jane'), keys };
  const unknown = { ...sourceAt('bob'), keys: { fullName: 'Bob' } };
  expect(unlistedLines([format, 'csv'], [known, unknown])).toEqual([
    `In no row of ${format}: bob. Give ${file} by --roster.`,
  ]);
  expect(unlistedLines([format], [known])).toEqual([]);
  expect(() => unlistedLines([format], [unknown])).toThrow(`No submission has a row of ${format}. Give ${file} by`);
});

test('without a roster, names that Canvas will not find are told', () => {
  const sources = ['=doe', 'Points Possible', 'doe'].map((id) => sourceAt(id));
  expect(unlistedLines(['canvas'], sources)).toEqual([
    'Canvas will not find: =doe, Points Possible. Give its exported gradebook by --roster.',
  ]);
  expect(unlistedLines(['csv'], sources)).toEqual([]);
  const downloaded = { ...sourceAt('=doe_7'), keys: { canvasUser: '7' } };
  expect(unlistedLines(['canvas'], [downloaded])).toEqual([]);
});
