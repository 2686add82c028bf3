import path from 'node:path';
import { describe, expect, jest } from '@jest/globals';
import type { HostFunction, HostModules } from '../sandbox/host-functions';
import { MATCHERS } from '../suite/matchers';
import { type DeclaredExercise, installRunner, type RunnerApi } from '../suite/runner-api';
import { withSuiteStack } from './suite-stack';

/** The project's folder: this file is grader/jest/native-setup.ts. */
const ROOT = path.join(__dirname, '..', '..');

const SEED = 42;

/**
 * Runs suites on `exercises/` as native code, which a debugger can follow. Not for grades: learner code could change
 * the result.
 */
const nativeRunner: RunnerApi = {
  seed: SEED,
  expect,
  declareExercise: ({ id, options, block }) => describe(id, () => runNatively(id, options, block)),
  withNeeds: (_, block) => block(),
  worth: (_points, _options, test) => () => {
    try {
      return test();
    } catch (error) {
      throw withSuiteStack(error);
    }
  },
  fail(message) {
    throw new Error(message);
  },
  markAsserted() {},
  recordComparison() {},
  offerReproduction() {},
  clearComparisons() {},
  isRefusal: (error) => (error as { name?: string }).name !== 'NotStarted',
};

function runNatively(id: string, { swappable = {} }: DeclaredExercise['options'], block: DeclaredExercise['block']) {
  const current = mockModules(swappable);
  block(require(path.join(ROOT, 'exercises', id)) as object, (replacements, task) => {
    const before = { ...current };
    Object.assign(current, replacements);
    try {
      return task();
    } finally {
      Object.assign(current, before);
    }
  });
}

/** Replaces engine modules by ones whose functions a suite can swap. */
function mockModules(modules: HostModules): Record<string, HostFunction> {
  const current: Record<string, HostFunction> = {};
  for (const [module, functions] of Object.entries(modules)) {
    Object.assign(current, functions);
    const redirect = (name: string) => [name, (...args: number[]) => current[name]?.(...args)];
    jest.doMock(path.join(ROOT, module), () => Object.fromEntries(Object.keys(functions).map(redirect)));
  }
  return current;
}

installRunner(globalThis, nativeRunner);
expect.extend(MATCHERS);
