import { expect, test } from '@jest/globals';
import {
  exerciseResult,
  RUN,
  recorded,
  resultsOf,
  submissionResult,
  testResult,
  ungradedResult,
} from '../../../dev/testing/results';
import { obeyed } from '../../../dev/testing/workflow-log';
import type { SubmissionResult, TestResult } from '../../core/result';
import { github } from './github';

const rendered = (...submissions: SubmissionResult[]) => [...github.render(resultsOf(...submissions), RUN)].join('');
const commands = (...submissions: SubmissionResult[]) => obeyed(rendered(...submissions));
const at = (line: number) => ({ file: 'exercises/04-value.ts', line });
const alice = (...tests: Partial<TestResult>[]) =>
  submissionResult('alice', [
    exerciseResult(
      '04-value',
      tests.map((one) => testResult(one)),
    ),
  ]);

test('a wrong test is an error at the learner’s line, one not started a warning, and the points are a notice', () => {
  const one = alice(
    { name: 'mul: data', status: 'fail', message: 'Not 3.', location: at(7), diagnoses: [recorded('x', 'Plus.')] },
    {
      name: 'exp: data',
      status: 'not-started',
      message: 'exercises/04-value.ts: exp is not written yet.',
      location: at(9),
    },
    { name: 'softmax', status: 'waiting', message: 'Waiting for exp.' },
    {},
  );
  expect(commands(one)).toEqual([
    {
      name: 'error',
      properties: { file: 'exercises/04-value.ts', line: '7', title: '04-value: mul: data' },
      message: 'exercises/04-value.ts:7: Not 3.\nWhy: Plus.',
    },
    {
      name: 'warning',
      properties: { file: 'exercises/04-value.ts', line: '9', title: '04-value: exp: data' },
      message: 'exercises/04-value.ts: exp is not written yet.',
    },
    { name: 'notice', properties: { title: 'alice' }, message: 'Points 4/16' },
  ]);
});

test('tests with the same advice on the same line share one annotation', () => {
  const same = { status: 'error', message: 'It threw.', location: at(7) } as const;
  expect(commands(alice(same, same, { ...same, location: at(8) })).filter(({ name }) => name === 'error')).toHaveLength(
    2,
  );
});

test('at most ten errors are shown, and a line counts the others', () => {
  const many = Array.from(
    { length: 13 },
    (_, line) => ({ status: 'fail', message: `Not ${line}.`, location: at(line + 1) }) as const,
  );
  const text = rendered(alice(...many));
  expect(obeyed(text).filter(({ name }) => name === 'error')).toHaveLength(10);
  expect(text).toContain('\n3 more of the kind "error" are not shown here.');
});

test('console output is complete, and the runner obeys nothing in it', () => {
  const output = '::error::a\n  ::notice title=Points::Points 100/100\n# #[error]b\n::stop-commands::x\n::x::';
  const one = submissionResult('::error::alice', [
    exerciseResult('01-gradf', [
      testResult({ status: 'fail', message: output, output: output.replace('# #[', '##[') }),
    ]),
  ]);
  const found = commands(one);
  expect(found.map(({ name }) => name)).toEqual(['error', 'notice']);
  expect(found[0]?.message).toBe(output);
  expect(found[1]).toEqual({ name: 'notice', properties: { title: '::error::alice' }, message: 'Points 0/4' });
  expect(rendered(one)).toContain(`wrote:\n${output}\n::`);
});

test('annotations of several submissions have their names and no line of the repository', () => {
  const wrong = alice({ status: 'fail', message: 'Not 3.', location: at(7) });
  const [error] = commands(wrong, { ...wrong, id: 'bob' });
  expect(error?.properties).toEqual({ title: 'alice · 04-value: at a point' });
});

test('an ungraded submission is an error without points', () => {
  expect(commands(ungradedResult('bob'))).toEqual([
    {
      name: 'error',
      properties: { title: 'grading: can be graded' },
      message: expect.stringMatching(/^The grader could not work/),
    },
  ]);
});
