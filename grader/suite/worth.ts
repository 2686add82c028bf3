import { type RunnerApi, runnerApi, type TestOptions } from './runner-api';

/**
 * Gives a test its points: `test('…', worth(4, () => { … }))`. A test outside of a `describe` can name its part:
 * `test('…', worth(4, { part: '∂f/∂a' }, () => { … }))`.
 *
 * @param points above 0
 * @throws Error if the points are no number above 0, or the test is async or takes a callback
 */
export function worth(points: number, test: () => void): () => void;
export function worth(points: number, options: TestOptions, test: () => void): () => void;
export function worth(points: number, ...rest: [() => void] | [TestOptions, () => void]): () => void {
  const [options, test] = rest.length === 1 ? [{}, rest[0]] : rest;
  if (typeof points !== 'number' || !(points > 0 && points < Number.POSITIVE_INFINITY))
    throw new Error(`worth(${String(points)}, …): points are a number above 0.`);
  if (test.length > 0 || Object.prototype.toString.call(test) === '[object AsyncFunction]')
    throw new Error('a graded test is judged when it returns: it can neither be async nor take a callback.');
  const runner = runnerApi();
  return runner.worth(points, options, () => {
    const counts = countsOf(runner.expect);
    const countBefore = counts.assertionCalls;
    try {
      return test();
    } finally {
      // Our matchers call markAsserted. Jest counts its own.
      if (counts.assertionCalls > countBefore) runner.markAsserted();
    }
  });
}

type Expect = RunnerApi['expect'];

let latest: { expect: Expect; counts: ReturnType<Expect['getState']> } | undefined;

/** What Jest counts. `getState` returns one object, and reads a global of its realm each time, which is slow. */
function countsOf(expect: Expect): ReturnType<Expect['getState']> {
  if (latest?.expect !== expect) latest = { expect, counts: expect.getState() };
  return latest.counts;
}
