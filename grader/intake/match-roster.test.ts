import { describe, expect, test } from '@jest/globals';
import type { Roster } from '../core/roster';
import { matchRoster, type Named, ownerFinder } from './match-roster';

const rosterOf = (...learners: [identifier: string, name: string][]): Roster => ({
  ...{ file: 'worksheet.csv', gradebook: 'moodle', delimiter: ',', encoding: 'utf8' },
  header: ['Identifier', 'Full name'],
  rows: learners,
});

const named = (ids: readonly string[]) => ids.map((id) => ({ id }));

const ROSTER = rosterOf(
  ['Participant 101', 'Jane Doe'],
  ['Teilnehmer/in 2024', 'Zoe\u0308  Poe'],
  ['Participant 7', 'Sam Lee'],
  ['Participant 8', 'Sam Lee'],
);

/** The full name and the number of the owner of each submission that has one. */
function owners(...ids: string[]) {
  const { rowOf } = matchRoster(ROSTER, named(ids));
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
      expect(matchRoster(ROSTER, [{ id }])).toMatchObject({ rowOf: new Map(), unowned: [id], shared: [] });
    },
  );

  test('is never another one: 200 learners with like names and numbers, and each submission with its own', () => {
    const numbers = Array.from({ length: 200 }, (_, index) => 1000 + 7 * index);
    const learners = numbers.map((number, index): [string, string] => [
      `Participant ${number}`,
      `Ann Lee ${index % 20}`,
    ]);
    const ids = learners.map(([, name], index) => `${name}_${numbers[index]}`);
    const { rowOf } = matchRoster(rosterOf(...learners), named(ids));
    expect(ids.map((id) => rowOf.get(id))).toEqual(numbers.map((_, index) => index));
    // Each has the number of the next one.
    const wrong = learners.map(([, name], index) => `${name}_${numbers[(index + 1) % 200]}`);
    expect(matchRoster(rosterOf(...learners), named(wrong)).rowOf.size).toBe(0);
  });

  test('is told if two submissions are of one, and then neither counts', () => {
    expect(matchRoster(ROSTER, named(['Jane Doe', 'Jane Doe_101', 'Sam Lee_7']))).toEqual({
      rowOf: new Map([['Sam Lee_7', 2]]),
      unowned: [],
      shared: [['Jane Doe', 'Jane Doe_101']],
      missing: [1, 3],
    });
  });
});

/** Logins and names of all shapes: with numbers, underscores, signs, and such as are parts of each other. */
function shapes(index: number): { login: string; last: string; first: string } {
  const logins = ['doe', 'doe_2', 'van_doe', 'doe-2', '2024', 'a_1_2', '=doe', 'Doe', 'zoë', 'x y'];
  const suffix = index < 10 ? '' : String(index);
  return { login: `${logins[index % 10]}${suffix}`, last: index % 7 === 0 ? 'Lee' : `Lee-${index % 50}`, first: 'Ann' };
}

describe('no learner gets the points of another, over 200 learners with names of all shapes', () => {
  const all = Array.from({ length: 200 }, (_, index) => ({ ...shapes(index), number: String(2000 + index) }));
  const rosters: Record<string, Roster> = {
    canvas: {
      ...{ file: 'list.csv', gradebook: 'canvas', delimiter: ',', encoding: 'utf8' },
      header: ['Student', 'ID', 'SIS Login ID'],
      rows: all.map(({ login, last, first, number }) => [`${last}, ${first}`, number, login]),
    },
    blackboard: {
      ...{ file: 'list.xls', gradebook: 'blackboard', delimiter: '\t', encoding: 'utf16le' },
      header: ['Last Name', 'First Name', 'Username', 'Student ID'],
      rows: all.map(({ login, last, first, number }) => [last, first, login, number]),
    },
    brightspace: {
      ...{ file: 'list.csv', gradebook: 'brightspace', delimiter: ',', encoding: 'utf8' },
      header: ['OrgDefinedId', 'Username', 'Last Name', 'First Name', 'End-of-Line Indicator'],
      rows: all.map(({ login, last, first, number }) => [`#${number}`, `#${login}`, last, first, '#']),
    },
    plain: {
      ...{ file: 'list.csv', gradebook: 'plain', delimiter: ',', encoding: 'utf8' },
      header: ['id', 'name'],
      rows: all.map(({ login, last, first }) => [login, `${first} ${last}`]),
    },
  };

  /** How a learner's submission may be called, with what the platform tells. */
  const submissions = all.map(
    ({ login, last, first, number }, index): Record<string, Named> => ({
      login: { id: login },
      renamed: { id: all[(index + 1) % 200]?.login ?? '', given: login },
      'bulk name of Canvas': { id: `${last}_${number}`, keys: { canvasUser: number } },
      'bulk name of Blackboard': { id: 'x', keys: { login, fullName: `${first} ${last}` } },
      'bulk name of Blackboard without its text': { id: 'x', keys: { loginEnd: `Essay_2_${login}` } },
      'bulk name of Brightspace': { id: `1-2 - ${first} ${last}`, keys: { fullName: `${first} ${last}` } },
      'name and a number': { id: `doe_${number}` },
      'full name': { id: `${first} ${last}` },
    }),
  );

  test.each(Object.keys(rosters).flatMap((name) => Object.keys(submissions[0] ?? {}).map((kind) => [name, kind])))(
    'with a list of %s, by %s',
    (name, kind) => {
      const roster = rosters[name] as Roster;
      const rowOfOwner = ownerFinder(roster);
      const owners = all.map((_, index) => rowOfOwner(submissions[index]?.[kind] as Named));
      for (const [index, owner] of owners.entries()) expect([index, undefined]).toContain(owner);
      // The login of one may be the number of another: then neither is taken.
      if (kind === 'login') expect(owners.filter((owner) => owner !== undefined).length).toBeGreaterThanOrEqual(199);
    },
  );
});

test('two submissions of one name are of one learner, also if the second was renamed like another login', () => {
  const roster: Roster = {
    ...{ file: 'list.csv', gradebook: 'plain', delimiter: ',', encoding: 'utf8' },
    ...{ header: ['id'], rows: [['doe'], ['doe-2']] },
  };
  expect(matchRoster(roster, [{ id: 'doe' }, { id: 'doe-2', given: 'doe' }])).toEqual({
    ...{ rowOf: new Map(), unowned: [], shared: [['doe', 'doe-2']] },
    missing: [1],
  });
});
