import { expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';
import { emptyRun, openRun } from '../../dev/testing/run-of';
import type { Comparison } from '../core/result';
import type { EndedTest } from './test-outcome';

const { testOutcome } = outside<typeof import('./test-outcome')>('grader/judge/test-outcome');
const { ENDLESS } = outside<typeof import('../sandbox/fuel')>('grader/sandbox/fuel');
const { LearnerFault } = outside<typeof import('../core/learner-fault')>('grader/core/learner-fault');

const FILE = 'exercises/01-gradf.ts';

const TEXT = `export function helper() {}

export function gradf(a: number): number[] {
  const x = a;
  const y = 2 * a;
  return [x, y];
}
`;

const right: Comparison = { label: '∂f/∂a', expected: 3, yours: 3, difference: 0, tolerance: 0.1, ok: true };
const wrong: Comparison = { label: '∂f/∂b', expected: 3, yours: 8, difference: 5, tolerance: 0.1, ok: false };

/** The outcome of a test about `gradf` that ended so. */
function outcomeOf(ended: Partial<EndedTest>) {
  return testOutcome({
    run: emptyRun(TEXT),
    error: undefined,
    comparisons: [],
    part: 'gradf',
    durationMs: 7,
    reproduction: 'gradf(2)',
    ...ended,
  });
}

/** What `task` throws. */
function errorOf(task: () => void): unknown {
  try {
    task();
  } catch (error) {
    return error;
  }
  throw new Error('Expected an error, got none.');
}

test('a test without an error and with right numbers passes, and has nothing to reproduce', () => {
  expect(outcomeOf({ comparisons: [right] })).toEqual({
    status: 'pass',
    message: null,
    location: null,
    comparisons: [right],
    output: '',
    durationMs: 7,
    reproduction: null,
  });
});

test('a wrong number fails the test, although the suite caught its error', () => {
  expect(outcomeOf({ comparisons: [right, wrong] })).toMatchObject({
    status: 'fail',
    message: '∂f/∂b: expected 3, yours 8, difference 5, allowed 0.1',
    reproduction: 'gradf(2)',
  });
});

test('a wrong number is told in place of what the suite threw later', () => {
  const { status, message } = outcomeOf({ comparisons: [wrong], error: new TypeError('of the suite') });
  expect({ status, message }).toEqual({ status: 'fail', message: expect.stringMatching(/^∂f\/∂b: expected 3/) });
});

test('the words of a matcher are the message', () => {
  const error = errorOf(() => expect([1]).toHaveLength(2));
  const { status, message } = outcomeOf({ error });
  expect({ status, message }).toEqual({ status: 'fail', message: (error as Error).message });
});

test.each([
  ['not-started', 'not-started'],
  ['spent', 'error'],
  ['error', 'error'],
] as const)('a fault of the kind %s has the status %s and its own message', (kind, status) => {
  const outcome = outcomeOf({ error: new LearnerFault('Says why.', kind), comparisons: [wrong] });
  expect(outcome).toMatchObject({ status, message: 'Says why.', reproduction: null });
});

test('a fault that asks to look for a loop has the line of the only one', () => {
  const text = 'export function gradf(a: number) {\n  let x = a;\n  while (true) x += 1;\n}\n';
  const locationOf = (message: string, of = text) =>
    outcomeOf({ run: emptyRun(of), error: new LearnerFault(message, 'spent') }).location;
  expect(locationOf(ENDLESS)).toEqual({ file: FILE, line: 3 });
  expect(locationOf('Your code calls itself without end.')).toEqual({ file: FILE, line: 1 });
  expect(locationOf(ENDLESS, text.replace('while (true)', ''))).toEqual({ file: FILE, line: 1 });
});

test.each<[string, Partial<EndedTest>, number]>([
  ['of the fault', { error: new LearnerFault('', 'error', { file: FILE, line: 6 }) }, 6],
  ['of the part, if the fault has none', { error: new LearnerFault('') }, 3],
  ['of the part, if one number is compared', { comparisons: [wrong] }, 3],
  ['that computes the first wrong one of several numbers', { comparisons: [right, wrong] }, 5],
  ['of another part', { comparisons: [wrong], part: 'helper' }, 1],
])('the location is the line %s', (_, ended, line) => {
  expect(outcomeOf(ended).location).toEqual({ file: FILE, line });
});

test('without a part, the location is what the suite reads first, or none if the file is missing', () => {
  const locations = [TEXT, null].map((text) => {
    const run = emptyRun(text);
    const { gradf, helper } = run.vm.exports.lazy as Record<string, unknown>;
    void [gradf, helper];
    return outcomeOf({ run, part: undefined, comparisons: [wrong] }).location;
  });
  expect(locations).toEqual([{ file: FILE, line: 3 }, null]);
});

test.each([
  ['() => {}', 'gradf returned undefined, and the test could not go on with that. Return the result.'],
  ['() => 3', /^gradf returned 3, and the test could not go on with that\. Return what the stub says/],
  ['() => ({})', /^An object that your code made has no data, and the test needs it\./],
  [
    '() => ({ data: 1 })',
    /^The test could not go on with what your code returned\. Return what the stub says\. If it does, the test itself/,
  ],
])('an error of the suite after a call of %s is told by what the call returned', async (gradf, says) => {
  const run = await openRun(`export const gradf = ${gradf};`);
  void (run.vm.exports.lazy as { gradf: () => { data: unknown } | undefined }).gradf()?.data;
  const { status, message } = outcomeOf({ run, error: new TypeError('of the suite') });
  expect(status).toBe('error');
  expect(message).toEqual(typeof says === 'string' ? says : expect.stringMatching(says));
});

test('a test that does not pass names what the file declares twice, and looks at the one that counts', () => {
  const run = emptyRun('class Value {\n  mul() {}\n  exp() {}\n  mul() {}\n}\n');
  const { message, location } = outcomeOf({ run, part: 'mul', comparisons: [wrong] });
  expect(message?.split('\n')[1]).toBe(
    'mul is written twice, in lines 2 and 4. JavaScript does not use the one in line 2.',
  );
  expect(location?.line).toBe(4);
  expect(outcomeOf({ run, part: 'exp', comparisons: [wrong] }).message).toContain('mul is written twice');
  expect(outcomeOf({ run, part: 'mul', comparisons: [right] }).message).toBeNull();
});
