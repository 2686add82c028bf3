import { diagnosisText } from '../core/diagnosis-text';
import { hasRun } from '../core/has-run';
import { isWrong } from '../core/is-wrong';
import type { SubmissionResult } from '../core/result';

/** What the summary of a class needs of a result. The rest of it, mostly comparisons, is twenty times as long. */
export interface SummaryFacts extends Pick<SubmissionResult, 'status' | 'score' | 'maxScore'> {
  /** Whether any code of it ran. */
  hasRun: boolean;
  failedTests: readonly string[];
  diagnoses: readonly string[];
  errors: readonly string[];
}

/** Picks the facts out of a result. */
export function summaryFacts(result: SubmissionResult): SummaryFacts {
  const { status, score, maxScore } = result;
  const [failedTests, diagnoses, errors] = [failedTestsOf(result), diagnosesOf(result), errorsOf(result)];
  return { status, score, maxScore, hasRun: result.exercises.some(hasRun), failedTests, diagnoses, errors };
}

/** Tests that ran and are wrong. Waiting and unstarted tests show no misunderstanding, nor do those of a bad file. */
function failedTestsOf({ exercises }: SubmissionResult): string[] {
  return exercises
    .filter(hasRun)
    .flatMap(({ id, tests }) => tests.filter(isWrong).map(({ name }) => `${id} · ${name}`));
}

function diagnosesOf({ exercises }: SubmissionResult): string[] {
  return exercises.flatMap(({ id, tests }) =>
    tests.flatMap((test) => (test.diagnoses.length > 0 ? [`${id} · ${diagnosisText(test)}`] : [])),
  );
}

/** Messages of exercises that could not run, without line numbers: the same mistake is on different lines. */
function errorsOf({ exercises }: SubmissionResult): string[] {
  return exercises.flatMap(({ status, message }) =>
    status === 'error' && message ? [message.replace(/(\.ts):\d+(:\d+)?/g, '$1')] : [],
  );
}
