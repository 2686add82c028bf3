import { createRequire } from 'node:module';
import { deferPackage } from './defer-package';

/** Loads a package by the version that Jest's core uses. */
export const requireAsJest = createRequire(require.resolve('@jest/core'));

/** Loads Jest so that it does not print "Determining test suites to run..." to a terminal. No option prevents that. */
export function loadJest(): typeof import('@jest/core') {
  const { preRunMessage } = requireAsJest('jest-util') as { preRunMessage: { print(stream: unknown): void } };
  // Jest takes this function over when it is loaded.
  preRunMessage.print = () => {};
  deferUnused();
  return requireAsJest('@jest/core') as typeof import('@jest/core');
}

/** Snapshots and fake timers, which suites rarely use, take a twentieth of the processor time of `npm test`. */
function deferUnused(): void {
  // The test runner of the fast path writes no snapshots, so that there are none to clean up.
  deferPackage(requireAsJest, 'jest-snapshot', () => ({
    EXTENSION: 'snap',
    buildSnapshotResolver: async () => undefined,
    cleanup: () => ({ filesRemoved: 0, filesRemovedList: [] }),
  }));
  const ofRuntime = createRequire(requireAsJest.resolve('jest-runtime'));
  const ofTimers = createRequire(ofRuntime.resolve('@jest/fake-timers'));
  deferPackage(ofTimers, '@sinonjs/fake-timers', (load) => ({
    withGlobal(realm: object) {
      let timers: object | undefined;
      const made = () => {
        timers ??= (load().withGlobal as (realm: object) => object)(realm);
        return timers;
      };
      return new Proxy({}, { get: (_, key) => Reflect.get(made(), key) });
    },
  }));
}
