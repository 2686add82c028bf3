import { BaseReporter } from '@jest/reporters';
import type { AggregatedResult } from '@jest/test-result';
import { currentRun } from './current-run';

/** Prints nothing, because the grader has its own screen. Records suites that Jest could not load as grader errors. */
export default class GraderReporter extends BaseReporter {
  override onRunStart(): void {}

  override onRunComplete(_contexts?: unknown, results?: AggregatedResult): void {
    for (const { testExecError, testFilePath } of results?.testResults ?? [])
      if (testExecError) currentRun()?.graderErrors.push(`${testFilePath}: ${testExecError.message}`);
  }
}
