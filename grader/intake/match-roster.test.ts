import { describe, expect, test } from '@jest/globals';
import type { Roster } from '../core/roster';
import { matchRoster } from './match-roster';

const rosterOf = (...learners: [identifier: string, name: string][]): Roster => ({
  file: 'worksheet.csv',
  header: ['Identifier', 'Full name'],
  rows: learners,
});

const ROSTER = rosterOf(
  ['Participant 101', 'Jane Doe'],
  ['Teilnehmer/in 2024', 'Zoe\u0308  Poe'],
  ['Participant 7', 'Sam Lee'],
  ['Participant 8', 'Sam Lee'],
);

/** The full name and the number of the owner of each submission that has one. */
function owners(...ids: string[]) {
  const { rowOf } = matchRoster(ROSTER, ids);
  return Object.fromEntries([...rowOf].map(([id, row]) => [id, ROSTER.rows[row]?.join()]));
}

describe('the learner of a submission', () => {
  test('is found by name and number of a bulk download, in any language, also where names are hidden', () => {
    expect(owners('Jane Doe_101', 'Teilnehmer in_2024', 'Sam Lee_8')).toEqual({
      'Jane Doe_101': 'Participant 101,Jane Doe',
      'Teilnehmer in_2024': 'Teilnehmer/in 2024,Zoe\u0308  Poe',
      'Sam Lee_8': 'Participant 8,Sam Lee',
    });
  });

  test('is found by a full name that one learner has, however it is written', () => {
    expect(owners('Zo\u00eb Poe', 'Sam Lee')).toEqual({ 'Zo\u00eb Poe': 'Teilnehmer/in 2024,Zoe\u0308  Poe' });
  });

  test.each(['smith_2024', 'Jane Doe_7', 'Jane Doe_1012', '101', '101_x', 'doe_101', 'Sam Lee', '', '_101'])(
    'is not found for %j: a number alone, or a name that two have, tells nothing',
    (id) => {
      expect(matchRoster(ROSTER, [id])).toEqual({ rowOf: new Map(), unowned: [id], shared: [] });
    },
  );

  test('is never another one: 200 learners with like names and numbers, and each submission with its own', () => {
    const numbers = Array.from({ length: 200 }, (_, index) => 1000 + 7 * index);
    const learners = numbers.map((number, index): [string, string] => [
      `Participant ${number}`,
      `Ann Lee ${index % 20}`,
    ]);
    const ids = learners.map(([, name], index) => `${name}_${numbers[index]}`);
    const { rowOf } = matchRoster(rosterOf(...learners), ids);
    expect(ids.map((id) => rowOf.get(id))).toEqual(numbers.map((_, index) => index));
    // Each has the number of the next one.
    const wrong = learners.map(([, name], index) => `${name}_${numbers[(index + 1) % 200]}`);
    expect(matchRoster(rosterOf(...learners), wrong).rowOf.size).toBe(0);
  });

  test('is told if two submissions are of one, and then neither counts', () => {
    expect(matchRoster(ROSTER, ['Jane Doe', 'Jane Doe_101', 'Sam Lee_7'])).toEqual({
      rowOf: new Map([['Sam Lee_7', 2]]),
      unowned: [],
      shared: [['Jane Doe', 'Jane Doe_101']],
    });
  });
});
