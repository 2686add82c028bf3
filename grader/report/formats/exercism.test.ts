import { expect, test } from '@jest/globals';
import { MIXED, RUN, resultOf, submissionOf, UNGRADED } from '../../../dev/testing/platforms';
import { exercism } from './exercism';

const render = (result = MIXED) => JSON.parse(exercism.render(result, RUN));

test('tests have the order of the suite, a status, task, message and output', () => {
  const { version, status, message, tests } = render();
  expect({ version, status, message }).toEqual({ version: 3, status: 'fail', message: null });
  expect(tests.map((one: Record<string, unknown>) => [one.name, one.status, one.task_id])).toEqual([
    ['at the point', 'pass', 1],
    ['∂f/∂b', 'fail', 1],
    ['hidden test 1', 'pass', 1],
    ['hidden test 2', 'fail', 1],
    ['mul: of two', 'error', 4],
    ['exp: of one', 'fail', 4],
    ['exp: of another', 'fail', 4],
    ['softmax', 'fail', 4],
  ]);
  expect(tests[0]).toEqual({
    name: 'at the point',
    status: 'pass',
    message: null,
    output: 'seen\nby learners',
    task_id: 1,
  });
  expect(tests[1].message).toContain('Why: The sign is wrong.');
});

test('output is cut at 500 characters, with a note', () => {
  const { output } = render(submissionOf({ '01-x': [resultOf('a', { output: 'x'.repeat(501) })] })).tests[0];
  expect(output).toBe(`${'x'.repeat(460)}\n… 41 more characters`);
});

test('a submission passes if every test passes', () => {
  expect(render(submissionOf({ '02-x': [resultOf('a'), resultOf('b')] }))).toMatchObject({ status: 'pass' });
});

test('a submission of which no test could work is an error that has each reason once', () => {
  const broken = resultOf('a', { status: 'error', message: 'exercises/02-x.ts:3: a bracket is missing' });
  const other = { ...broken, name: 'c', message: 'no time left' };
  expect(render(submissionOf({ '02-x': [broken, { ...broken, name: 'b' }, other] }))).toEqual({
    version: 3,
    status: 'error',
    message: 'exercises/02-x.ts:3: a bracket is missing\n\nno time left',
  });
  expect(render(submissionOf({ '02-x': [] }))).toEqual({ version: 3, status: 'error', message: 'No test ran.' });
});

test('an ungraded submission is an error', () => {
  expect(render(UNGRADED)).toMatchObject({ status: 'error', message: expect.stringContaining('not your doing') });
});
