/** The suites do not work: the grader's fault. What is wrong with them may tell of hidden tests, so it is for the course, never for results. */
export class SuiteFailure extends Error {
  /** What results may say of it. */
  readonly publicMessage = 'The suites could not run.';

  /** @param graderErrors a sentence for each thing that is wrong */
  constructor(graderErrors: readonly string[]) {
    super(`The suites could not run. ${graderErrors.join(' ')}`);
  }
}
