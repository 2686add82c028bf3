import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import {
  exerciseResult,
  RUN,
  resultsOf,
  submissionResult,
  testResult,
  ungradedResult,
} from '../../../dev/testing/results';
import type { SubmissionResult } from '../../core/result';
import { canvas } from './canvas';

/** The submissions that came from a bulk download. */
const sources = new Map([
  ['doejane_12345', { keys: { canvasUser: '12345' } }],
  ['doe_jane_6', { keys: { canvasUser: '6' } }],
]);

const rows = (...submissions: SubmissionResult[]) =>
  parse([...canvas.render(resultsOf(...submissions), { ...RUN, sources })].join('')) as string[][];
const graded = (id: string) => submissionResult(id, [exerciseResult('01-gradf', [testResult()])]);

test('the first row has the columns of Canvas and the assignment, the second row its points', () => {
  expect(rows(graded('alice')).slice(0, 2)).toEqual([
    ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', 'Gradients'],
    ['    Points Possible', '', '', '', '', '4'],
  ]);
});

test.each([
  ['doejane_12345_67890', ['doejane', '12345', '', '', '', '4']],
  ['doejane_LATE_12345_67890', ['doejane', '12345', '', '', '', '4']],
  ['doe_jane_12345_67890', ['doe_jane', '12345', '', '', '', '4']],
  ['doejane_12345', ['doejane', '12345', '', '', '', '4']],
  ['doe_jane_6', ['doe_jane', '6', '', '', '', '4']],
  ['alice', ['alice', '', '', 'alice', '', '4']],
  ['smith_2024', ['smith_2024', '', '', 'smith_2024', '', '4']],
  ['Points Possible', ['?', '', '', 'Points Possible', '', '4']],
  ['team_7', ['team_7', '', '', 'team_7', '', '4']],
  ['=1+1', ["'=1+1", '', '', "'=1+1", '', '4']],
])('the submission %s is assigned to a student by its name', (id, row) => {
  expect(rows(graded(id))[2]).toEqual(row);
});

test('an ungraded submission has an empty cell, so that Canvas keeps its grade', () => {
  expect(rows(ungradedResult('doejane_12345_67890'), graded('alice')).map((row) => row.at(-1))).toEqual([
    'Gradients',
    '4',
    '',
    '4',
  ]);
});

describe('without a list of learners, none of 200 gets the points of another by the rules of Canvas', () => {
  const LOGINS = ['doe', 'doe_2', 'van_doe', '2011', 'doe_2003', 'a_1_2', '=doe', 'Points Possible', 'x y', '9_2004'];
  const students = Array.from({ length: 200 }, (_, index) => ({
    id: 2000 + index,
    login: `${LOGINS[index % 10]}${index < 10 ? '' : index}`,
    name: index % 3 === 0 ? 'Ann Lee' : `Ann Lee-${index}`,
  }));

  /** Who gets the points of a row: the number first, then the login, then the name. Undefined for a new student. */
  function found([name = '', id = '', , login = '']: readonly string[]): number | undefined {
    if (/points possible/i.test(name)) throw new Error(`Canvas takes ${name} for the points of the assignment.`);
    const byId = students.findIndex((one) => one.id === (Number.parseInt(id, 10) || 0));
    const byLogin = students.findIndex((one) => one.login === login);
    const [index] = [byId, byLogin, students.findIndex((one) => one.name === name)].filter((at) => at >= 0);
    return index;
  }
  const rowsOf = (ids: readonly string[], known: Parameters<typeof canvas.render>[1]['sources']) => {
    const run = { ...RUN, ...(known && { sources: known }) };
    return (parse([...canvas.render(resultsOf(...ids.map(graded)), run)].join('')) as string[][]).slice(2);
  };

  test('from a download', () => {
    const ids = students.map(({ id, login }) => `${login}_${id}`);
    const known = new Map(ids.map((id, index) => [id, { keys: { canvasUser: String(students[index]?.id) } }]));
    expect(rowsOf(ids, known).map(found)).toEqual(students.map((_, index) => index));
  });

  test('from folders that are called by the login', () => {
    const owners = rowsOf(
      students.map(({ login }) => login),
      undefined,
    ).map(found);
    for (const [index, owner] of owners.entries()) expect([index, undefined]).toContain(owner);
    // A login that a spreadsheet would compute is changed, and one with two numbers is taken for a download.
    expect(owners.filter((owner) => owner === undefined).length).toBeLessThanOrEqual(60);
  });
});
