import type { Circus } from '@jest/types';
import type { SuiteRecorder } from '../judge/suite-recorder';

/** What the environment does with the suites of a test file. */
export interface EnvironmentMode {
  /** What the suites declare to. */
  readonly recorder: SuiteRecorder;
  /** Globals that the test file finds, by name. */
  readonly globals: Readonly<Record<string, unknown>>;
  /** Called when the test file is loaded, before the first test of Jest. */
  start(state: Circus.State): void | Promise<void>;
}
