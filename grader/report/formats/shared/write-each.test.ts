import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../../../../dev/testing/submissions';
import { unfinishedResult } from '../../../batch/fallback-results';
import type { SubmissionResult } from '../../../core/result';
import type { Results, RunInfo, SubmissionFormat } from './format';
import { writeEach } from './write-each';

const folder = temporaryFolder();
const run: RunInfo = { seed: 42, started: 0, finished: 0, environment: {}, assignment: 'gradkata' };
const score: SubmissionFormat = {
  about: 'the points',
  extension: 'txt',
  of: 'submission',
  render: ({ score }) => `${score}`,
};

function graded(id: string, points: number): SubmissionResult {
  const exercise = {
    id: '01-a',
    title: '',
    status: 'pass' as const,
    score: points,
    maxScore: 9,
    message: null,
    tests: [],
  };
  return { id, score: points, maxScore: 9, status: 'pass', message: null, exercises: [exercise] };
}

const results = (...all: SubmissionResult[]): Results => ({
  [Symbol.iterator]: () => all[Symbol.iterator](),
  *json() {},
});
const place = () => mkdtempSync(path.join(folder, 'out-'));
const read = (where: string) =>
  Object.fromEntries(readdirSync(where).map((name) => [name, readFileSync(path.join(where, name), 'utf8')]));

describe('a document for each submission', () => {
  test('has a unique name that is valid on every system', () => {
    const where = place();
    writeEach(score, where, results(graded('nul', 1), graded('a:b', 2), graded('Jane Doe_1', 3)), run);
    expect(read(where)).toEqual({ '_nul.txt': '1', 'a_b.txt': '2', 'Jane Doe_1.txt': '3' });
  });

  test('is written by each save until its submission is graded, then not again', () => {
    const where = place();
    const saved = new Set<string>();
    writeEach(score, where, results(unfinishedResult(9, 'a'), unfinishedResult(9, 'b')), run, saved);
    writeEach(score, where, results(graded('a', 5), unfinishedResult(9, 'b')), run, saved);
    expect(read(where)).toEqual({ 'a.txt': '5', 'b.txt': '0' });
    rmSync(path.join(where, 'a.txt'));
    writeEach(score, where, results(graded('a', 5), graded('b', 7)), run, saved);
    expect(read(where)).toEqual({ 'b.txt': '7' });
    writeEach(score, where, results(graded('a', 5), graded('b', 7)), run);
    expect(read(where)).toEqual({ 'a.txt': '5', 'b.txt': '7' });
  });

  test('causes an error in one line if it cannot be written', () => {
    const where = place();
    mkdirSync(path.join(where, 'a.txt'));
    expect(() => writeEach(score, where, results(graded('a', 1), graded('b', 2)), run)).toThrow(
      /a\.txt is a folder\. Give another place, or remove it\.$/,
    );
  });
});
