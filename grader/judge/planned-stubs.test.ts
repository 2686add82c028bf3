import { expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';
import { emptyRun } from '../../dev/testing/run-of';
import type { ExercisePlan } from '../core/exercise-plan';

const { leaveOutPlanned, planStub } = outside<typeof import('./planned-stubs')>('grader/judge/planned-stubs');
const { Ledger } = outside<typeof import('../scoring/ledger')>('grader/scoring/ledger');

const ID = '02-numerical-gradient';
const PLAN: ExercisePlan = {
  title: 'Title',
  remark: 'It is right.',
  keepsPassed: false,
  tests: [
    { name: 'one', maxScore: 4, part: 'f', needs: ['01-gradf: ∂f/∂a'], isNeeded: true },
    { name: 'two', maxScore: 6, part: null, needs: [], isNeeded: false },
  ],
};

/** A ledger in which a stub is planned behind exercise 01, of which tests ended so. */
function behind(...statuses: readonly ('pass' | 'fail' | 'error')[]) {
  const run = emptyRun('export const gradf = () => 1;');
  for (const status of statuses) run.statuses.add(status);
  const ledger = new Ledger([run.submission], 42);
  planStub(ledger, ID, PLAN);
  const result = () => ledger.document([ID]).submissions[0]?.exercises[0];
  return { run, ledger, result };
}

test('what was planned of an exercise can be planned again', () => {
  const { run, ledger } = behind();
  expect(ledger.planOf(run.submission, ID)).toEqual(PLAN);
});

test('a planned stub is not started if an exercise before it is open', () => {
  const { run, ledger, result } = behind('pass', 'fail');
  expect(leaveOutPlanned(ledger, ID, PLAN, [run])).toBe(true);
  expect(result()).toMatchObject({ title: 'Title', remark: 'It is right.', status: 'not-started', maxScore: 10 });
  expect(result()?.tests.map(({ status }) => status)).toEqual(['not-started', 'not-started']);
});

test.each([
  ['passes', ['pass']],
  ['has an error', ['fail', 'error']],
] as const)('a planned stub is to run, and no longer planned, if the exercise before it %s', (_, statuses) => {
  const { run, ledger, result } = behind(...statuses);
  expect(leaveOutPlanned(ledger, ID, PLAN, [run])).toBe(false);
  expect(result()?.tests).toEqual([]);
});

test('an exercise that runs only because another one needs it does not make a planned stub left out', () => {
  const { run, ledger } = behind('fail');
  run.isOnlyNeeded = true;
  expect(leaveOutPlanned(ledger, ID, PLAN, [run])).toBe(false);
});
