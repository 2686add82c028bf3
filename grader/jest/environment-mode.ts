import type { Circus } from '@jest/types';
import type { JudgeHost } from '../judge/host';
import type { SuiteRecorder } from '../judge/suite-recorder';

/** How the environment runs the suites of a test file. */
export interface EnvironmentMode {
  /** What the judge needs of Node and Jest. */
  readonly host: JudgeHost;
  /** Records what the suites declare. */
  readonly recorder: SuiteRecorder;
  /** Globals for the test file, by name. */
  readonly globals: Readonly<Record<string, unknown>>;
  /** Called by Jest's own test runner after the test file is loaded, before its first test. */
  start?(state: Circus.State): void | Promise<void>;
}
