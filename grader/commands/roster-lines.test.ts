import { expect, test } from '@jest/globals';
import { rosterLines, unlistedLines } from './roster-lines';

const ROSTER = {
  file: 'worksheet.csv',
  header: ['Identifier'],
  rows: [['1'], ['2'], ['3']],
} as const;

test('the learners with a submission are counted, and what has no row is named', () => {
  const rowOf = new Map([['a', 0]]);
  expect(rosterLines(ROSTER, { rowOf, unowned: [], shared: [] })).toEqual([
    '1 of the 3 learners of worksheet.csv have a submission.',
  ]);
  expect(rosterLines(ROSTER, { rowOf, unowned: ['bob'], shared: [['c', 'd']] }).slice(1)).toEqual([
    'In no row of it: bob. They have no grade there.',
    'Of one learner: c, d. None of them counts: leave one.',
  ]);
});

test('without a roster, submissions without the number of a participant are named', () => {
  expect(unlistedLines(['Jane Doe_7', 'bob'])).toEqual([
    "In no row of Moodle's worksheet: bob. Give the worksheet of the assignment by --roster.",
  ]);
  expect(unlistedLines(['Jane Doe_7'])).toEqual([]);
});
