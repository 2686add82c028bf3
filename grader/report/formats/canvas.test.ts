import { expect, test } from '@jest/globals';
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
