import { expect, test } from '@jest/globals';
import { decoded, MIXED, RUN, UNGRADED } from '../../../dev/testing/platforms';
import { classroom, type RunnerResult } from './classroom';

const render = (result = MIXED) => decoded('classroom', classroom.render(result, RUN)) as RunnerResult;

test('the classroom format is one line of base64', () => {
  expect(classroom.render(MIXED, RUN)).toMatch(/^[A-Za-z0-9+/]+={0,2}\n$/);
});

test('each test has points, which add up to the score, a place and the command that runs it', () => {
  const { version, status, max_score, tests } = render();
  expect({ version, status, max_score }).toEqual({ version: 1, status: 'fail', max_score: 32 });
  expect(tests.reduce((sum, { score }) => sum + score, 0)).toBe(8);
  expect(tests.map((one) => one.status)).toEqual(['pass', 'fail', 'pass', 'fail', 'error', 'fail', 'fail', 'fail']);
  expect(tests.slice(0, 2)).toEqual([
    {
      name: '01-gradf · at the point',
      status: 'pass',
      score: 4,
      message: null,
      test_code: 'npm test -- 01',
      filename: '',
      line_no: 0,
      duration: 2,
    },
    {
      name: '01-gradf · ∂f/∂b',
      status: 'fail',
      score: 0,
      message: 'exercises/01-gradf.ts:4: ∂f/∂b: expected 2, yours -2\nWhy: The sign is wrong.',
      test_code: 'npm test -- 01',
      filename: 'exercises/01-gradf.ts',
      line_no: 4,
      duration: 2,
    },
  ]);
});

test('an ungraded submission is an error without tests, and the reporter adds up to 0', () => {
  expect(render(UNGRADED)).toEqual({
    version: 1,
    status: 'error',
    max_score: 32,
    message: expect.stringContaining('not your doing'),
    tests: [],
  });
});
