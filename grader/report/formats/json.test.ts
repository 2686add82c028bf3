import { expect, test } from '@jest/globals';
import type { SubmissionResult } from '../../core/result';
import { json } from './json';
import type { Results, RunInfo } from './shared/format';

const RUN: RunInfo = { seed: 7, started: 0, finished: 0, environment: {}, assignment: 'gradkata' };

function resultsOf(all: SubmissionResult[]): Results {
  return { json: () => all.map((one) => JSON.stringify(one)), [Symbol.iterator]: () => all[Symbol.iterator]() };
}

const render = (all: SubmissionResult[]) => [...json.render(resultsOf(all), RUN)].join('');
const result = (message: string): SubmissionResult => ({
  id: 'alice',
  score: 0,
  maxScore: 100,
  status: 'error',
  message,
  exercises: [],
});

test('the document has one line per submission, and none without submissions', () => {
  const text = render([result('one'), result('two')]);
  expect(JSON.parse(text)).toEqual({ version: 2, seed: 7, submissions: [result('one'), result('two')] });
  expect(text.split('\n').filter((line) => line.startsWith('{"id":"alice"'))).toHaveLength(2);
  expect(JSON.parse(render([]))).toEqual({ version: 2, seed: 7, submissions: [] });
});

test('a class that is done has a summary behind its submissions', () => {
  const digest = {
    ...{ submissions: 1, counts: { unreadable: 1 }, maxScore: 100, mean: null, median: null },
    ...{ exercises: [], tests: [], diagnoses: [], errors: [{ message: '##[error]', count: 1, ids: ['bob'] }] },
  };
  const text = [...json.render(resultsOf([result('one')]), { ...RUN, digest: () => digest })].join('');
  expect(text).not.toContain('##[');
  expect(JSON.parse(text)).toEqual({ version: 2, seed: 7, submissions: [result('one')], summary: digest });
});

test('texts in the document keep their value and contain no command to the runner of GitHub', () => {
  const hostile = '##[error]no ###[group]x\n##[endgroup]';
  const text = render([result(hostile)]);
  expect(text).not.toContain('##[');
  expect(JSON.parse(text).submissions[0].message).toBe(hostile);
});
