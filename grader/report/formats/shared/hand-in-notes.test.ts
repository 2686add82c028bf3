import { expect, test } from '@jest/globals';
import type { Roster } from '../../../core/roster';
import { handInNotes } from './hand-in-notes';

test('those who handed in nothing are named by the list of learners, and the late ones with hours and cost', () => {
  const roster: Roster = {
    ...{ file: 'list.csv', gradebook: 'plain', delimiter: ',', encoding: 'utf8' },
    header: ['id', 'name'],
    rows: [
      ['jdoe', 'Jane Doe'],
      ['apoe', 'Ann Poe'],
      ['zoe', ''],
    ],
  };
  const lateness = new Map([
    ['jdoe', { isLate: true, hours: 30.5, share: 0.2 }],
    ['joe', { isLate: true, share: 0 }],
    ['ann', { isLate: false, share: 0 }],
  ]);
  expect(handInNotes({ roster: { roster, rowOf: new Map([['jdoe', 0]]), missing: [1, 2] }, lateness })).toEqual({
    missing: ['apoe (Ann Poe)', 'zoe'],
    late: ['jdoe (30.5 hours, costs 20 %)', 'joe (by how much is not known)'],
  });
  expect(handInNotes({})).toEqual({ missing: [], late: [] });
});
