import { runnerApi, type TestOptions } from './runner-api';

/**
 * Gives a test its points: `test('…', worth(4, () => { … }))`. A test outside of a `describe` can name the part that it
 * is about: `test('…', worth(4, { part: '∂f/∂a' }, () => { … }))`.
 *
 * @param points above 0
 * @throws Error if these are no points, or the test could not be judged when it returns
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
    const before = runner.expect.getState().assertionCalls;
    try {
      return test();
    } finally {
      // The project's matchers report themselves. Those of Jest are counted.
      if (runner.expect.getState().assertionCalls > before) runner.markAsserted();
    }
  });
}
