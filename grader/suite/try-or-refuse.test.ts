import { beforeEach, expect, test } from '@jest/globals';
import { LearnerFault, SuiteError } from '../core/learner-fault';
import { SuiteRecorder } from '../judge/suite-recorder';
import { tryOrRefuse } from './try-or-refuse';

const recorder = new SuiteRecorder(42);
recorder.install(globalThis);
beforeEach(() => recorder.startTest());

const throwing = (error: Error) => () => {
  throw error;
};

test('a call that returns has its value, and one that throws an error of learner code is refused', () => {
  expect(tryOrRefuse(() => 3)).toEqual({ refused: false, value: 3 });
  expect(tryOrRefuse(throwing(new LearnerFault('Not below 0.', 'error')))).toEqual({ refused: true });
});

test.each([
  ['a stub', new LearnerFault('Not written yet.', 'not-started')],
  ['a limit', new LearnerFault('Out of time.', 'spent')],
  ['the suite', new SuiteError('No such point.')],
])('an error of %s is not a refusal', (_, error) => {
  expect(() => tryOrRefuse(throwing(error))).toThrow(error);
});

test('a call that may be refused is an assertion', () => {
  tryOrRefuse(() => 3);
  expect(recorder.hasAsserted).toBe(true);
});
