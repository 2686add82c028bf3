import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { exerciseResult, RUN, resultsOf, submissionResult, testResult } from '../../../dev/testing/results';
import type { Gradebook, Roster } from '../../core/roster';
import { matchRoster } from '../../intake/match-roster';
import { blackboard } from './blackboard';
import { brightspace } from './brightspace';
import { canvas, newColumnLines } from './canvas';
import { csv } from './csv';
import type { ClassFormat, RunInfo } from './shared/format';

const right = (id: string) => submissionResult(id, [exerciseResult('01-gradf', [testResult()])]);

function rosterOf(gradebook: Gradebook, [header = [], ...rows]: readonly string[][]): Roster {
  const delimiter = gradebook === 'blackboard' ? '\t' : ',';
  const encoding = gradebook === 'blackboard' ? 'utf16le' : 'utf8';
  return { file: 'list.csv', gradebook, header, rows, delimiter, encoding };
}

/** What a format writes for submissions with these ids, all of them right, with this list of learners. */
function written(format: ClassFormat, roster: Roster, ids: readonly string[], more: Partial<RunInfo> = {}): string[][] {
  const run = {
    ...RUN,
    roster: {
      roster,
      ...matchRoster(
        roster,
        ids.map((id) => ({ id })),
      ),
    },
    ...more,
  };
  const text = [...format.render(resultsOf(...ids.map(right)), run)].join('');
  return parse(text, { bom: true, delimiter: format === csv ? ',' : roster.delimiter }) as string[][];
}

describe('the gradebook of Canvas', () => {
  const HEAD = [
    'Student',
    'ID',
    'SIS User ID',
    'SIS Login ID',
    'Section',
    'Essay (5)',
    'Gradients (77)',
    'Final Score',
  ];
  const ROWS = [
    ['    Points Possible', '', '', '', '', '10', '4.0', '(read only)'],
    ['Doe, Jane', '12345', '', 'jdoe', 'A', '=1+1', '', '50'],
    ['Poe, Ann', '2024', '', 'apoe', 'A', '9', '2', '60'],
  ];

  test('comes back as it was, with points in the column of the assignment', () => {
    const roster = rosterOf('canvas', [HEAD, ...ROWS]);
    expect(written(canvas, roster, ['jdoe'])).toEqual([HEAD, ROWS[0], ROWS[1]?.with(6, '4'), ROWS[2]]);
    expect(written(canvas, roster, ['jdoe'], { missing: 'zero' })[3]).toEqual(ROWS[2]?.with(6, '0'));
  });

  test('gets the points without what being late costs', () => {
    const lateness = new Map([['jdoe', { isLate: true, hours: 30, share: 0.2 }]]);
    expect(written(canvas, rosterOf('canvas', [HEAD, ...ROWS]), ['jdoe'], { lateness })[2]).toEqual(
      ROWS[1]?.with(6, '3.2'),
    );
  });

  test('gets a column if it has none for the assignment', () => {
    const cut = (row: readonly string[]) => row.toSpliced(6, 1);
    const shown = written(canvas, rosterOf('canvas', [HEAD, ...ROWS].map(cut)), ['apoe']);
    expect(shown.map((row) => row.at(-1))).toEqual(['Gradients', '4', '', '4']);
    expect(newColumnLines(rosterOf('canvas', [cut(HEAD)]), 'Gradients')).toEqual([
      'list.csv has no column called "Gradients": it gets a new one. Or set "assignment" to one that is there: Essay',
    ]);
    expect(newColumnLines(rosterOf('canvas', [HEAD]), 'Gradients')).toEqual([]);
  });

  test('is refused if points mean something else there, or Canvas would drop the column', () => {
    const other = rosterOf('canvas', [HEAD, ROWS[0]?.with(6, '100') ?? []]);
    expect(() => written(canvas, other, ['x'])).toThrow('list.csv: the assignment has 100 points there, and 4 here.');
    expect(() => written(canvas, other, ['x'], { assignment: 'Final Score' })).toThrow(
      'Canvas ignores a column called',
    );
    const twice = rosterOf('canvas', [HEAD.with(5, 'Gradients (78)'), ...ROWS]);
    expect(() => written(canvas, twice, ['x'])).toThrow('several columns for the assignment: "Gradients (78)", "Grad');
  });
});

describe('the grade center of Blackboard', () => {
  const COLUMN = 'Gradients [Total Pts: 4 Score] |4711';
  const HEAD = ['Last Name', 'First Name', 'Username', 'Student ID', COLUMN];
  const ROWS = [
    ['Doe', 'Jane', 'jdoe', '007', ''],
    ['Poe', 'Ann', 'van_der_poe', '8', '3'],
  ];

  test('comes back as it was, in UTF-16 with tabs, with points', () => {
    const roster = rosterOf('blackboard', [HEAD, ...ROWS]);
    expect(written(blackboard, roster, ['jdoe'])).toEqual([HEAD, ROWS[0]?.with(4, '4'), ROWS[1]]);
    expect(blackboard.encoding?.({ ...RUN, roster: { roster, rowOf: new Map(), missing: [] } })).toBe('utf16le');
  });

  test('is refused without a column of the assignment, or with another maximum', () => {
    const without = rosterOf('blackboard', [HEAD.with(4, 'Essay [Total Pts: 4] |1')]);
    expect(() => written(blackboard, without, [])).toThrow(
      'list.csv has no column called "Gradients [Total Pts: …] |…"',
    );
    const other = rosterOf('blackboard', [HEAD.with(4, 'Gradients [Total Pts: 50 Score] |1'), ...ROWS]);
    expect(() => written(blackboard, other, ['jdoe'])).toThrow('has 50 points there, and 4 here');
  });

  test('has the logins that are known, without a list', () => {
    const sources = new Map([
      ['jdoe', { keys: { login: 'jdoe' } }],
      ['berg', { keys: { loginEnd: 'Essay_van_der_berg' } }],
    ]);
    const text = [...blackboard.render(resultsOf(...['jdoe', 'berg', 'ann'].map(right)), { ...RUN, sources })].join('');
    expect(parse(text)).toEqual([
      ['Last Name', 'First Name', 'Username', 'Gradients [Total Pts: 4]'],
      ['', '', 'jdoe', '4'],
      ['', '', 'ann', '4'],
    ]);
  });
});

describe('the grades of Brightspace', () => {
  const COLUMN = 'Gradients Points Grade <Numeric MaxPoints:4 Weight:10>';
  const HEAD = ['OrgDefinedId', 'Username', 'Last Name', 'First Name', 'Email', COLUMN, 'End-of-Line Indicator'];
  const ROWS = [
    ['#007', '#jane.doe', 'Doe', 'Jane', 'j@x', '', '#'],
    ['#008', '#ann.poe', 'Poe', 'Ann', 'a@x', '3', '#'],
  ];

  test('have ids, points, and the sign at the end of each row', () => {
    expect(written(brightspace, rosterOf('brightspace', [HEAD, ...ROWS]), ['Jane Doe'])).toEqual([
      ['OrgDefinedId', 'Username', COLUMN, 'End-of-Line Indicator'],
      ['#007', '#jane.doe', '4', '#'],
      ['#008', '#ann.poe', '3', '#'],
    ]);
  });

  test('have what a download tells, without a list', () => {
    const sources = new Map([['1-2 - Jane', { keys: { number: '007', fullName: 'Jane' } }]]);
    const results = resultsOf(right('1-2 - Jane'), right('ann.poe'));
    expect(parse([...brightspace.render(results, { ...RUN, sources })].join(''))).toEqual([
      ['OrgDefinedId', 'Username', 'Gradients Points Grade', 'End-of-Line Indicator'],
      ['#007', '', '4', '#'],
      ['', '#ann.poe', '4', '#'],
    ]);
  });
});

test('a table has names, and a row for each learner who handed in nothing', () => {
  const plain = rosterOf('plain', [
    ['id', 'name'],
    ['jdoe', 'Jane Doe'],
    ['apoe', '=Ann'],
  ]);
  const rows = (missing?: 'zero') => written(csv, plain, ['jdoe', 'zoe'], missing ? { missing } : {});
  expect(rows().map((cells) => cells.slice(0, 5))).toEqual([
    ['id', 'name', 'status', 'score', 'max_score'],
    ['jdoe', 'Jane Doe', 'pass', '4', '4'],
    ['zoe', '', 'pass', '4', '4'],
    ['apoe', "'=Ann", 'missing', '', '4'],
  ]);
  expect(rows('zero')[3]).toEqual(['apoe', "'=Ann", 'missing', '0', '4', '0', '', 'Nothing was handed in.']);
  const late = { due: '2026-11-19T00:00' };
  expect(written(csv, plain, ['jdoe'], { missing: 'zero', late })[2]?.slice(5)).toEqual([
    ...['0', '', '0', ''],
    'Nothing was handed in.',
  ]);
});
