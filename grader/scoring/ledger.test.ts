import { describe, expect, test } from '@jest/globals';
import type { Status } from '../core/result';
import { Submission } from '../core/submission';
import { Ledger, type Outcome } from './ledger';

const alice = new Submission('alice', {});
const bob = new Submission('bob', {});
const ID = '01-gradf';

const outcome = (status: Status): Outcome => ({
  status,
  message: status === 'pass' ? null : 'wrong',
  reproduction: status === 'pass' ? null : 'console.log(1);',
  comparisons: [],
  output: '',
  durationMs: 1,
  location: null,
});

/** A ledger in which two tests of both submissions are planned. */
function planned(): Ledger {
  const ledger = new Ledger([alice, bob], 7);
  for (const submission of [alice, bob]) {
    ledger.plan(submission, ID, { title: 'Title' }, { name: 'one', maxScore: 4 });
    ledger.plan(submission, ID, { title: 'Title' }, { name: 'two', maxScore: 6 });
  }
  return ledger;
}

const exercise = (ledger: Ledger, submission: number) => ledger.document([ID]).submissions[submission]?.exercises[0];

test('a message of more than 4,000 characters is cut and ends with the number of characters left out', () => {
  const ledger = planned();
  ledger.record(alice, ID, 'one', { ...outcome('fail'), message: 'x'.repeat(5_000_000) });
  const { message } = exercise(ledger, 0)?.tests[0] ?? {};
  expect(message).toBe(`${'x'.repeat(3960)}\n… 4996040 more characters`);
});

describe('a planned test', () => {
  test('is an error without points until its outcome is recorded', () => {
    const tests = [
      { name: 'one', status: 'error', score: 0, maxScore: 4, message: 'This test did not finish.' },
      { name: 'two', status: 'error', score: 0, maxScore: 6, message: 'This test did not finish.' },
    ];
    expect(exercise(planned(), 0)).toMatchObject({ title: 'Title', status: 'error', score: 0, maxScore: 10, tests });
  });

  test('has all of its points if it passes, otherwise none', () => {
    const ledger = planned();
    ledger.record(alice, ID, 'one', outcome('pass'));
    ledger.record(alice, ID, 'two', outcome('fail'));
    expect(exercise(ledger, 0)?.tests).toMatchObject([
      { name: 'one', status: 'pass', score: 4, message: null },
      { name: 'two', status: 'fail', score: 0, message: 'wrong' },
    ]);
  });

  test.each<Status>(['fail', 'error', 'not-started', 'waiting'])('has no points with the status %s', (status) => {
    const ledger = planned();
    ledger.record(alice, ID, 'one', outcome('pass'));
    ledger.record(alice, ID, 'one', outcome(status));
    expect(exercise(ledger, 0)?.score).toBe(0);
  });

  test('of one submission gives no points to another', () => {
    const ledger = planned();
    for (const name of ['one', 'two']) ledger.record(alice, ID, name, outcome('pass'));
    expect(ledger.document([ID]).submissions).toMatchObject([
      { id: 'alice', score: 10, status: 'pass' },
      { id: 'bob', score: 0, status: 'error' },
    ]);
  });
});

test('a test that was not planned cannot be recorded', () => {
  const ledger = planned();
  expect(() => ledger.record(alice, ID, 'three', outcome('pass'))).toThrow('"three" of 01-gradf was not planned');
  expect(() => ledger.record(alice, '02-other', 'one', outcome('pass'))).toThrow('was not planned');
  expect(exercise(ledger, 0)?.score).toBe(0);
});

test('two tests with the same name are an error of the grader', () => {
  const ledger = planned();
  expect(ledger.graderErrors).toEqual([]);
  ledger.plan(alice, ID, { title: 'Title' }, { name: 'one', maxScore: 4 });
  expect(ledger.graderErrors).toEqual(['The suite of 01-gradf has two tests named "one".']);
});

describe('the document', () => {
  test('has the requested exercises in the requested order, and one that never ran as an error', () => {
    const { version, seed, submissions } = planned().document(['00-other', ID]);
    expect([version, seed]).toEqual([2, 7]);
    expect(submissions[1]?.exercises).toMatchObject([
      { id: '00-other', title: '00-other', status: 'error', score: 0, tests: [] },
      { id: ID, title: 'Title' },
    ]);
  });

  test('gives an error without points to a submission of which no test is planned', () => {
    expect(new Ledger([alice], 7).document([ID]).submissions).toMatchObject([
      { id: 'alice', score: 0, status: 'error' },
    ]);
  });
});

test('a hidden test with the name of a visible one is an error of the grader', () => {
  const ledger = planned();
  ledger.plan(alice, ID, { title: 'Title', hidden: true }, { name: 'two', maxScore: 1 });
  expect(ledger.graderErrors).toEqual(['A hidden test of 01-gradf has the name of a visible one, "two". Rename it.']);
});

test('points that a course sets for an exercise replace the sum of the points of its tests', () => {
  const ledger = new Ledger([alice], 7, { [ID]: 33 });
  for (const [name, maxScore] of Object.entries({ one: 4, two: 6 }))
    ledger.plan(alice, ID, { title: '' }, { name, maxScore });
  ledger.record(alice, ID, 'two', outcome('pass'));
  expect(exercise(ledger, 0)).toMatchObject({
    score: 19.8,
    maxScore: 33,
    tests: [{ maxScore: 13.2 }, { score: 19.8 }],
  });
});

describe('a test that waits for a part', () => {
  const waitingWith = (hidden: boolean) => {
    const ledger = new Ledger([alice], 7);
    const planAll = (title: string, options: { title: string; hidden?: boolean }) => {
      ledger.plan(alice, ID, options, { name: `exp: ${title}`, maxScore: 1, part: 'exp' });
      // This test belongs to no part, although its name begins like those of the part.
      ledger.plan(alice, ID, options, { name: `exp: ${title}, without a part`, maxScore: 1 });
      ledger.plan(alice, ID, options, { name: `softmax: ${title}`, maxScore: 1, part: 'softmax', needs: ['exp'] });
    };
    planAll('visible', { title: '' });
    planAll('more', { title: '', hidden });
    for (const name of ['exp: visible', 'softmax: visible', 'softmax: more'])
      ledger.record(alice, ID, name, outcome('pass'));
    ledger.record(alice, ID, 'exp: more', outcome('fail'));
    return exercise(ledger, 0)?.tests.flatMap(({ part, status }) => (part === null ? [] : [status]));
  };

  test('is waiting if any visible test of that part fails', () => {
    expect(waitingWith(false)).toEqual(['pass', 'waiting', 'fail', 'waiting']);
  });

  test('does not wait for hidden tests if it is visible', () => {
    expect(waitingWith(true)).toEqual(['pass', 'pass', 'fail', 'waiting']);
  });
});

describe('what a suite says of its exercise', () => {
  const goal = { title: 'The goal', part: 'softmax', numbers: [{ label: 'loss', expected: 2.5 }] };
  const resultOf = (hidden: boolean) => {
    const ledger = new Ledger([alice], 7);
    const options = { title: 'Title', goal, remark: 'Look.', hidden };
    ledger.plan(alice, ID, options, { name: 'one', maxScore: 4 });
    return exercise(ledger, 0);
  };

  test('is part of the result', () => {
    expect(resultOf(false)).toMatchObject({ goal, remark: 'Look.' });
  });

  test('is left out if its tests are hidden, which must not reveal what they expect', () => {
    expect(resultOf(true)).not.toHaveProperty('goal');
    expect(resultOf(true)).not.toHaveProperty('remark');
  });
});
