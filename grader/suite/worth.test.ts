import { beforeEach, expect, test } from '@jest/globals';
import { SuiteRecorder } from '../judge/suite-recorder';
import { worth } from './worth';

const recorder = new SuiteRecorder(42);
recorder.expect = expect;
recorder.install(globalThis);
beforeEach(() => recorder.startTest());

test('a test has its points, and the part that it names', () => {
  expect(recorder.worthOf(worth(4, () => {}))).toMatchObject({ points: 4, part: undefined });
  expect(recorder.worthOf(worth(0.5, { part: '∂f/∂a' }, () => {}))).toMatchObject({ points: 0.5, part: '∂f/∂a' });
});

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, '4' as unknown as number])(
  'a test cannot have %p points',
  (points) => {
    expect(() => worth(points, () => {})).toThrow(`worth(${points}, …): points are a number above 0.`);
  },
);

test('a graded test can neither be async nor take a callback', () => {
  const problem = 'a graded test is judged when it returns: it can neither be async nor take a callback.';
  expect(() => worth(4, async () => {})).toThrow(problem);
  expect(() => worth(4, ((done: () => void) => done()) as () => void)).toThrow(problem);
});

test('a matcher of Jest counts as an assertion of the test, also if it fails', () => {
  worth(4, () => {})();
  expect(recorder.hasAsserted).toBe(false);
  worth(4, () => expect(1).toBe(1))();
  expect(recorder.hasAsserted).toBe(true);
  recorder.startTest();
  expect(worth(4, () => expect(1).toBe(2))).toThrow(/toBe.*Object.is equality/);
  expect(recorder.hasAsserted).toBe(true);
});
