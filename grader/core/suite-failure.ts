/**
 * The suites cannot run, which is no fault of a learner. The reasons may reveal hidden tests: only the course reads
 * them, and results show `publicMessage` alone.
 */
export class SuiteFailure extends Error {
  /** The text for results. */
  readonly publicMessage = 'The suites could not run.';

  /** @param graderErrors one sentence for each problem */
  constructor(graderErrors: readonly string[]) {
    super(`The suites could not run. ${graderErrors.join(' ')}`);
  }
}
