import { expect, test } from '@jest/globals';
import { installRunner, type RunnerApi, runnerApi } from './runner-api';

const runnerOf = (seed: number) => ({ seed }) as RunnerApi;

test('a suite without a runner says how it is run', () => {
  expect(runnerApi).toThrow('No runner is set up for this suite. Run npm test, or npx jest in the project’s folder.');
});

test('a suite calls the runner that was installed last, also after it has called another one', () => {
  const [one, other] = [runnerOf(1), runnerOf(2)];
  installRunner(globalThis, one);
  expect(runnerApi()).toBe(one);
  const slot = installRunner(globalThis, other);
  expect(runnerApi()).toBe(other);
  slot.runner = one;
  expect(runnerApi()).toBe(one);
});
