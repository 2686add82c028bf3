import { createRequire } from 'node:module';

/** Loads a package by the version that Jest's core uses. */
export const requireAsJest = createRequire(require.resolve('@jest/core'));

/** Loads Jest so that it does not print "Determining test suites to run..." to a terminal. No option prevents that. */
export function loadJest(): typeof import('@jest/core') {
  const { preRunMessage } = requireAsJest('jest-util') as { preRunMessage: { print(stream: unknown): void } };
  // Jest takes this function over when it is loaded.
  preRunMessage.print = () => {};
  return requireAsJest('@jest/core') as typeof import('@jest/core');
}
