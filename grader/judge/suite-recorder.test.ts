import { describe, expect, test } from '@jest/globals';
import { LearnerFault, SuiteError } from '../core/learner-fault';
import { installRunner } from '../suite/runner-api';
import { SuiteRecorder } from './suite-recorder';

const suite = { file: '/course/01-gradf.test.ts', exercise: '01-gradf', hidden: false };
const block = () => {};

function recorded(hidden: boolean, options: { title: string; hidden?: boolean }) {
  const recorder = new SuiteRecorder(42);
  recorder.load({ ...suite, hidden }, () => recorder.declareExercise({ id: '01-gradf', options, block }));
  return recorder.exercises[0]?.options;
}

describe('a suite', () => {
  test.each([undefined, false, true])(
    'in the folder of hidden tests is hidden, although its option hidden is %s',
    (said) => {
      const options = { title: 'Title', ...(said === undefined ? {} : { hidden: said }) };
      expect(recorded(true, options)).toEqual({ title: 'Title', hidden: true, recorded: false });
    },
  );

  test('of the project keeps its own options', () => {
    const options = { title: 'Title' };
    expect(recorded(false, options)).toBe(options);
  });

  test('that declares no exercise, or another one than its file name says, does not load', () => {
    const recorder = new SuiteRecorder(42);
    const declare = () => recorder.declareExercise({ id: '02-other', options: { title: '' }, block });
    expect(() => recorder.load(suite, declare)).toThrow(
      "it calls exercise('02-other', …), but 01-gradf.test.ts is about 01-gradf. Rename one of them.",
    );
    expect(() => recorder.load(suite, () => {})).toThrow("it declares no tests: call exercise('01-gradf', …) in it.");
  });

  test('cannot declare an exercise after it was loaded', () => {
    const recorder = new SuiteRecorder(42);
    const declare = () => recorder.declareExercise({ id: '01-gradf', options: { title: '' }, block });
    recorder.load(suite, declare);
    expect(declare).toThrow("exercise('01-gradf', …) must be called while its suite is loaded.");
  });
});

describe('an exercise that another one needs', () => {
  const suites = [suite, { ...suite, file: '/hidden/01-gradf.test.ts', hidden: true }];
  const needing = () => {
    const recorder = new SuiteRecorder(42, suites);
    const loaded: string[] = [];
    recorder.loadFile = (file) => {
      loaded.push(file);
      recorder.declareExercise({ id: '01-gradf', options: { title: 'Title' }, block });
    };
    return { recorder, loaded };
  };

  test('is loaded once, with all of its suites', () => {
    const { recorder, loaded } = needing();
    recorder.loadNeeded('02-other');
    expect(loaded).toEqual([]);
    recorder.loadNeeded('01-gradf');
    recorder.loadNeeded('01-gradf');
    expect(loaded).toEqual(suites.map(({ file }) => file));
    expect(recorder.exercises.map(({ options }) => options.hidden ?? false)).toEqual([false, true]);
  });

  test('is not loaded where no file can be loaded', () => {
    const recorder = new SuiteRecorder(42, suites);
    recorder.loadNeeded('01-gradf');
    expect(recorder.exercises).toEqual([]);
  });
});

describe('points and needs', () => {
  test('are data of the test function, with the needs of all blocks around it', () => {
    const recorder = new SuiteRecorder(42);
    const [inner, outer] = [() => {}, () => {}];
    recorder.withNeeds(['exp'], () => {
      recorder.withNeeds(['log'], () => void recorder.worth(2, { part: 'softmax' }, inner));
    });
    recorder.worth(1, { isNeeded: false }, outer);
    expect(recorder.worthOf(inner)).toEqual({
      points: 2,
      part: 'softmax',
      at: undefined,
      needs: ['exp', 'log'],
      isNeeded: true,
    });
    expect(recorder.worthOf(outer)).toEqual({ points: 1, part: undefined, at: undefined, needs: [], isNeeded: false });
    expect(recorder.worthOf(() => {})).toBeUndefined();
  });
});

test('a new test begins without what the test before recorded', () => {
  const recorder = new SuiteRecorder(42);
  recorder.markAsserted();
  recorder.offerReproduction('gradf(1, 2, 3)');
  recorder.recordComparison({ label: 'a', expected: 1, yours: 1, difference: 0, tolerance: 0, ok: true });
  recorder.startTest();
  expect([recorder.hasAsserted, recorder.reproduction, recorder.comparisons]).toEqual([false, null, []]);
});

test('only an error of learner code is a refusal, not a stub, a limit or an error of the suite', () => {
  const recorder = new SuiteRecorder(42);
  const errors = [
    new LearnerFault('no', 'error'),
    new LearnerFault('later', 'not-started'),
    new LearnerFault('time', 'spent'),
    new SuiteError('suite'),
    new TypeError('suite'),
  ];
  expect(errors.map((error) => recorder.isRefusal(error))).toEqual([true, false, false, false, false]);
});

describe('two recorders of one realm', () => {
  const realm = {};
  const [one, other] = [new SuiteRecorder(1), new SuiteRecorder(2)];
  const slot = installRunner(realm, one);
  one.install(realm);
  other.install(realm);

  test('take turns: suites call the one whose test was started last', () => {
    const seeds = [one, other, one].map((recorder) => {
      recorder.startTest();
      return slot.runner.seed;
    });
    expect(seeds).toEqual([1, 2, 1]);
  });

  test('each get the exercise of the suite that they load', () => {
    const declare = () => slot.runner.declareExercise({ id: '01-gradf', options: { title: '' }, block });
    other.load(suite, declare);
    one.load(suite, declare);
    expect([one, other].map(({ exercises }) => exercises.length)).toEqual([1, 1]);
  });
});
