import { BaseReporter } from '@jest/reporters';
import type { AggregatedResult } from '@jest/test-result';
import { suiteErrorText } from '../judge/suite-error-text';
import { currentRun } from './current-run';

/** Prints nothing, because the grader has its own screen. Records as a grader error why Jest could not start. */
export default class GraderReporter extends BaseReporter {
  override onRunStart(): void {}

  override onRunComplete(_contexts?: unknown, results?: AggregatedResult): void {
    for (const { testExecError } of results?.testResults ?? [])
      if (testExecError)
        currentRun()?.graderErrors.push(
          `Jest could not start the suites: ${suiteErrorText(testExecError)} Run npm ci, and run the command again.`,
        );
  }
}
