import { createRequire } from 'node:module';
import type { JestEnvironment } from '@jest/environment';
import type { expect as JestExpect } from '@jest/globals';
import type { TestResult } from '@jest/test-result';
import type { Config } from '@jest/types';
import type { JestCircus } from './declarations';
import { lazyExpect } from './lazy-expect';
import { requireAsJest } from './load-jest';
import type { RequestMode } from './request-mode';
import { collectStrayErrors } from './stray-errors';

/** What is used of Jest's loader of modules. */
interface Runtime {
  requireModule(file: string): unknown;
  requireInternalModule<T>(file: string): T;
  setGlobalsForRuntime(globals: object): void;
}

const { createEmptyTestResult } = requireAsJest('@jest/test-result') as { createEmptyTestResult(): TestResult };

/**
 * Jest's test runner of the fast path. Jest's own loads `expect`, snapshots and what runs tests for each test file.
 * Here the judge runs the tests, and suites rarely use more than the matchers of the project.
 */
export default async function runSuites(
  _global: Config.GlobalConfig,
  { setupFilesAfterEnv }: Config.ProjectConfig,
  environment: JestEnvironment & { mode: RequestMode },
  runtime: Runtime,
  testFilePath: string,
): Promise<TestResult> {
  const { mode } = environment;
  const globals = {
    ...mode.declare(() => runtime.requireInternalModule<JestCircus>(circusFile())),
    expect: lazyExpect(
      () => runtime.requireInternalModule<{ expect: typeof JestExpect }>(require.resolve('expect')).expect,
    ),
  };
  Object.assign(environment.global, globals);
  runtime.setGlobalsForRuntime(globals);
  const stray = collectStrayErrors();
  try {
    for (const file of setupFilesAfterEnv) runtime.requireModule(file);
    runtime.requireModule(testFilePath);
    mode.start();
    await mode.grade();
    return resultOf(testFilePath, stray.errors());
  } finally {
    stray.stop();
  }
}

function circusFile(): string {
  return createRequire(requireAsJest.resolve('jest-config')).resolve('jest-circus');
}

/** Jest wants a test in each file. What the learner sees is the result of the judge. */
function resultOf(testFilePath: string, errors: readonly unknown[]): TestResult {
  const test = {
    ancestorTitles: [],
    duration: null,
    failing: false,
    failureDetails: [],
    failureMessages: [],
    fullName: 'grades request after request',
    numPassingAsserts: 0,
    status: 'passed',
    title: 'grades request after request',
  } as const;
  const failed = errors.length > 0 && { testExecError: { message: '', stack: errors.map(String).join('\n') } };
  return { ...createEmptyTestResult(), testFilePath, numPassingTests: 1, testResults: [test as never], ...failed };
}
