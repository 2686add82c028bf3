import { BaseReporter } from '@jest/reporters';
import type { AggregatedResult } from '@jest/test-result';
import { currentRun } from './current-run';

/** Keeps Jest's own words off the screen, and enters suites that could not be loaded: those are the grader's fault. */
export default class GraderReporter extends BaseReporter {
  override onRunStart(): void {}

  override onRunComplete(_contexts?: unknown, results?: AggregatedResult): void {
    for (const { testExecError, testFilePath } of results?.testResults ?? [])
      if (testExecError) currentRun()?.graderErrors.push(`${testFilePath}: ${testExecError.message}`);
  }
}
