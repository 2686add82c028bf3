/** The suites do not work: the grader's fault. What is wrong with them may tell of hidden tests, so it is for the course, never for results. */
export class SuitesBroken extends Error {
  /** What results may say of it. */
  readonly said = 'The suites could not run.';

  /** @param breakdowns a sentence for each thing that is wrong */
  constructor(breakdowns: readonly string[]) {
    super(`The suites could not run. ${breakdowns.join(' ')}`);
  }
}
