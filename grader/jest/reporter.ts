import { BaseReporter } from '@jest/reporters';
import type { AggregatedResult } from '@jest/test-result';
import { currentRun } from './current-run';

/** Keeps Jest's own words off the screen, and enters the suites that could not be loaded: those are the grader's fault. */
export default class LedgerReporter extends BaseReporter {
  override onRunStart(): void {}

  override onRunComplete(_contexts?: unknown, results?: AggregatedResult): void {
    const { graderErrors } = currentRun();
    for (const suite of results?.testResults ?? []) {
      if (suite.testExecError) graderErrors.push(`${suite.testFilePath}: ${suite.testExecError.message}`);
    }
  }
}
