import { expect as jestExpect, test } from '@jest/globals';
import { SuiteError } from '../core/learner-fault';
import { SuiteRecorder } from '../judge/suite-recorder';
import { expect } from './expect';

const recorder = new SuiteRecorder(42);
recorder.expect = jestExpect;
recorder.install(globalThis);

test('a matcher of suites throws its message if the value is wrong', () => {
  jestExpect(() => expect(3).toBeNumber(3, { label: 'x', within: 0 })).not.toThrow();
  jestExpect(() => expect(4).toBeNumber(3, { label: 'x', within: 0 })).toThrow(/^x: expected 3, yours 4/);
});

test('an error of a matcher of suites has the same mark as one of Jest, by which the judge knows it', () => {
  for (const fail of [() => expect(4).toBeNumber(3, { label: 'x', within: 0 }), () => expect(4).toBe(3)]) {
    let thrown: unknown;
    try {
      fail();
    } catch (error) {
      thrown = error;
    }
    jestExpect(thrown).toMatchObject({ matcherResult: { pass: false } });
  }
});

test('other matchers and functions are those of Jest', () => {
  jestExpect(() => expect([1]).toEqual([1])).not.toThrow();
  jestExpect(() => expect([1]).not.toEqual([1])).toThrow(/toEqual.*deep equality/);
  jestExpect(() => expect({ x: 0.3 }).toEqual({ x: expect.closeTo(0.1 + 0.2) })).not.toThrow();
});

test('a matcher that does not exist is an error of the suite, not of the learner', () => {
  const misspelt = () => (expect(3) as unknown as { toBeNumbr(): void }).toBeNumbr();
  jestExpect(misspelt).toThrow(new SuiteError('expect(…) has no matcher toBeNumbr.'));
});
