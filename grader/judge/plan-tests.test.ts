import { describe, expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';
import { emptyRun, finishTogether } from '../../dev/testing/run-of';
import type { SuiteRecorder } from './suite-recorder';
import type { DeclaredTest, TestGroup } from './test-group';

const { planTests } = outside<typeof import('./plan-tests')>('grader/judge/plan-tests');
const { Ledger } = outside<typeof import('../scoring/ledger')>('grader/scoring/ledger');
const { SuiteRecorder: Recorder } = outside<typeof import('./suite-recorder')>('grader/judge/suite-recorder');
const { LearnerFault, SuiteError } = outside<typeof import('../core/learner-fault')>('grader/core/learner-fault');

const FILE = '/course/01-gradf.test.ts';

type Declare = (recorder: SuiteRecorder) => TestGroup['children'];

/** The planned tests of an exercise, whose suite declares these. */
function planOf(declare: Declare) {
  const recorder = new Recorder(42);
  const run = emptyRun('export const gradf = () => 1;');
  const ledger = new Ledger([run.submission], 42);
  planTests(recorder, ledger, run, { name: '', children: declare(recorder) }, FILE);
  const results = () => ledger.document([run.exercise]).submissions[0]?.exercises[0]?.tests ?? [];
  return { run, results, errors: ledger.graderErrors };
}

/** A test as Jest collects it. */
const declared = (name: string, run: () => void, mode?: string): DeclaredTest => ({ name, run, mode });

describe('a planned test', () => {
  test('has its points, the titles of the groups around it, and no result until it ran', () => {
    const { results, errors } = planOf((recorder) => [
      {
        name: 'mul',
        children: [
          {
            name: 'by 0',
            children: [
              declared(
                'is 0',
                recorder.worth(3, {}, () => {}),
              ),
            ],
          },
        ],
      },
    ]);
    expect(results()).toMatchObject([
      { name: 'mul: by 0: is 0', part: 'mul', maxScore: 3, score: 0, message: 'This test did not finish.' },
    ]);
    expect(errors).toEqual([]);
  });

  test('is about the outermost group, its own part outside of one, or the whole exercise', () => {
    const { results } = planOf((recorder) => {
      const withPart = () => recorder.worth(1, { part: '∂f/∂a' }, () => {});
      return [
        { name: 'mul', children: [declared('one', withPart())] },
        declared('two', withPart()),
        declared(
          'three',
          recorder.worth(1, {}, () => {}),
        ),
      ];
    });
    expect(results().map(({ part }) => part)).toEqual(['mul', '∂f/∂a', null]);
  });

  test('waits for the parts that it needs', () => {
    const { results } = planOf((recorder) => {
      const tests = [
        declared(
          'one',
          recorder.worth(1, { part: 'mul' }, () => {}),
        ),
      ];
      const second = () =>
        tests.push(
          declared(
            'two',
            recorder.worth(1, { part: 'pow' }, () => {}),
          ),
        );
      recorder.withNeeds(['mul'], second);
      return tests;
    });
    expect(results().map(({ waitingFor }) => waitingFor)).toEqual([[], ['mul']]);
  });

  test('gets its points and only its own comparisons when it passes', async () => {
    const comparison = { label: 'a', expected: 1, yours: 1, difference: 0, tolerance: 0, ok: true };
    const { run, results, errors } = planOf((recorder) => {
      const comparing = (label: string) => () => {
        recorder.markAsserted();
        recorder.recordComparison({ ...comparison, label });
      };
      return ['a', 'b'].map((label) => declared(label, recorder.worth(2, {}, comparing(label))));
    });
    await finishTogether(run);
    expect(results()).toMatchObject([
      { status: 'pass', score: 2, comparisons: [{ ...comparison, label: 'a' }] },
      { status: 'pass', score: 2, comparisons: [{ ...comparison, label: 'b' }] },
    ]);
    expect(errors).toEqual([]);
  });
});

describe('the course hears of a test', () => {
  test('without points', () => {
    const { results, errors } = planOf(() => [declared('is 0', () => {})]);
    expect(errors).toEqual([expect.stringContaining(`${FILE}: The test "is 0" of 01-gradf has no points. Wrap its`)]);
    expect(results()).toMatchObject([{ name: 'is 0', maxScore: 0 }]);
  });

  test('with a left-over mark, which is planned with its points and does not run', async () => {
    let runs = 0;
    const { run, results, errors } = planOf((recorder) => {
      const count = recorder.worth(2, {}, () => {
        runs += 1;
      });
      return [declared('is 0', count, 'only')];
    });
    await finishTogether(run);
    expect(errors).toEqual([expect.stringContaining('The test "is 0" of 01-gradf has a left-over .only. Remove it')]);
    expect(results()).toMatchObject([{ maxScore: 2, score: 0, message: 'This test did not finish.' }]);
    expect(runs).toBe(0);
  });

  test.each<[string, (recorder: SuiteRecorder) => void, string[]]>([
    ['that compares nothing', () => {}, ['01-gradf, "is 0": nothing was compared.']],
    [
      'that throws an error of its suite',
      () => {
        throw new SuiteError('its numbers are wrong.');
      },
      ['01-gradf, "is 0": its numbers are wrong.'],
    ],
    [
      'not if learner code failed before the first comparison',
      () => {
        throw new LearnerFault('Says why.');
      },
      [],
    ],
    ['not if it compares something', (recorder) => recorder.markAsserted(), []],
  ])('%s', async (_, body, says) => {
    const { run, errors } = planOf((recorder) => [
      declared(
        'is 0',
        recorder.worth(1, {}, () => body(recorder)),
      ),
    ]);
    await finishTogether(run);
    expect(errors).toEqual(says);
  });
});
