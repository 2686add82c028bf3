import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import {
  exerciseResult,
  RUN,
  recorded,
  resultsOf,
  submissionResult,
  testResult,
  ungradedResult,
} from '../../../dev/testing/results';
import type { SubmissionResult } from '../../core/result';
import { canvas } from './canvas';
import { csv } from './csv';
import type { RunInfo } from './shared/format';

const rendered = (...submissions: SubmissionResult[]) => [...csv.render(resultsOf(...submissions), RUN)].join('');
const rows = (...submissions: SubmissionResult[]) =>
  parse(rendered(...submissions), { columns: true }) as Record<string, string>[];

const right = exerciseResult('01-gradf', [testResult()]);
const wrong = (message: string) => exerciseResult('02-other', [testResult({ status: 'fail', message })]);

test('a row has the points of each exercise, and what to fix first', () => {
  expect(rows(submissionResult('alice', [right, wrong('Not 3.')]))).toEqual([
    {
      id: 'alice',
      status: 'fail',
      score: '4',
      max_score: '8',
      '01-gradf': '4',
      '02-other': '0',
      diagnoses: '',
      message: '02-other: Not 3.',
    },
  ]);
});

test('an ungraded submission has empty cells in place of points', () => {
  const [, bob] = rows(submissionResult('alice', [right]), ungradedResult('bob'));
  expect(bob).toMatchObject({ id: 'bob', status: 'ungraded', score: '', max_score: '', '01-gradf': '' });
  expect(bob?.message).toBe(
    'The grader did not finish. Grade this submission again: the same command continues where it stopped.',
  );
});

test('when it was handed in, and what was late, have columns where the platform tells it', () => {
  const lateness = new Map([
    ['alice', { at: '2026-11-20T10:11:12', isLate: true, hours: 30.5, share: 0.2 }],
    ['bob', { isLate: true, share: 0 }],
  ]);
  const results = resultsOf(...['alice', 'bob', 'zoe'].map((id) => submissionResult(id, [right])));
  const rows = (late?: RunInfo['late']) =>
    parse([...csv.render(results, { ...RUN, lateness, ...(late && { late }) })].join('')) as string[][];
  expect(rows().map((cells) => cells.slice(5, -2))).toEqual([
    ['handed_in', 'late'],
    ['2026-11-20T10:11:12', '30.5'],
    ['', 'yes'],
    ['', ''],
  ]);
  expect(rows({ due: '2026-11-19T00:00' }).map((cells) => [cells[2], ...cells.slice(7, -2)])).toEqual([
    ['score', 'penalty', 'final'],
    ['4', '0.8', '3.2'],
    ['4', '0', '4'],
    ['4', '0', '4'],
  ]);
});

test('the reasons have a column, each once with its exercise', () => {
  const diagnoses = [recorded('sign', 'A sign is wrong.'), recorded('=factor', 'A factor is missing.')];
  const twice = exerciseResult('01-gradf', [
    testResult({ status: 'fail', diagnoses }),
    testResult({ name: 'at another', status: 'fail', diagnoses: diagnoses.slice(0, 1) }),
  ]);
  expect(rows(submissionResult('alice', [twice, right]))[0]?.diagnoses).toBe('01-gradf · sign, 01-gradf · =factor');
});

test('the points of the run before, and their change, have columns where there was one', () => {
  const results = resultsOf(
    submissionResult('alice', [right]),
    ungradedResult('bob'),
    submissionResult('zoe', [right]),
  );
  const run = {
    ...RUN,
    pointsBefore: new Map([
      ['alice', 1.1],
      ['bob', 3],
    ]),
  };
  const read = parse([...csv.render(results, run)].join(''), { columns: true }) as Record<string, string>[];
  expect(read.map(({ before, change }) => [before, change])).toEqual([
    ['1.1', '2.9'],
    ['3', ''],
    ['', ''],
  ]);
});

test('a mark for Excel stands in front only where the course wants one', () => {
  const results = resultsOf(submissionResult('zoé', [right]));
  const written = (csvForExcel: boolean) => [...csv.render(results, { ...RUN, csvForExcel })].join('');
  expect(written(true)).toBe(`\uFEFF${written(false)}`);
  expect(written(false)).toMatch(/^"id"/);
  expect([...canvas.render(results, { ...RUN, csvForExcel: true })].join('')).toMatch(/^"Student"/);
});

test('visible and hidden points have columns of their own if there is a hidden test', () => {
  const hidden = testResult({ name: 'at another', visibility: 'hidden', status: 'fail', maxScore: 6 });
  expect(rows(submissionResult('alice', [exerciseResult('01-gradf', [testResult(), hidden])]))).toMatchObject([
    { score: '4', visible_score: '4', visible_max_score: '4', hidden_score: '0', hidden_max_score: '6' },
  ]);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1'])(
  'no cell with %j is a formula',
  (text) => {
    const [cells] = rows(submissionResult(text, [wrong(text)]));
    expect(cells?.id).toBe(`'${text.trim()}`);
    for (const cell of Object.values(cells ?? {})) expect(cell).not.toMatch(/^[\s=+\-@＝]/);
  },
);

test('a negative number is written as a number', () => {
  const text = rendered({ ...submissionResult('alice', [right]), score: -0.5 });
  expect(text.split('\n')[1]).toBe('"alice","pass",-0.5,4,4,"",""');
});

test('quotes, commas, line feeds and other alphabets stay in their cell, with one line per submission', () => {
  const text = rendered(submissionResult('a "b", ∂\nc', [wrong('first,\n"second"')]));
  expect(text.trim().split('\n')).toHaveLength(2);
  expect(parse(text, { columns: true })).toMatchObject([{ id: 'a "b", ∂ c', message: '02-other: first, "second"' }]);
});

test('a class without a graded submission has a row for each submission', () => {
  expect(rows(ungradedResult('alice'), ungradedResult('bob')).map(({ id }) => id)).toEqual(['alice', 'bob']);
});
