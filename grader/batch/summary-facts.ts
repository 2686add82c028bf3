import { diagnosisText } from '../core/diagnosis-text';
import { findingsOf } from '../core/findings-of';
import { hasRun } from '../core/has-run';
import { isWrong } from '../core/is-wrong';
import type { ExerciseResult, SubmissionResult } from '../core/result';
import { type LearnerKind, learnerKind } from '../report/page/class/learner-kind';

/** What the summary of a class needs of a result. The rest of it, mostly comparisons, is twenty times as long. */
export interface SummaryFacts extends Pick<SubmissionResult, 'status' | 'score' | 'maxScore'> {
  kind: LearnerKind;
  /** Whether any code of it ran. */
  hasRun: boolean;
  exercises: readonly (Pick<ExerciseResult, 'id' | 'score' | 'maxScore'> & { hasRun: boolean })[];
  failedTests: readonly { exercise: string; name: string }[];
  /** What learners read of the reasons. */
  diagnoses: readonly string[];
  /** The names of the reasons, each once. */
  findings: readonly { exercise: string; diagnosis: string }[];
  errors: readonly string[];
}

/** Picks the facts out of a result. */
export function summaryFacts(result: SubmissionResult): SummaryFacts {
  const { status, score, maxScore, exercises } = result;
  return {
    ...{ status, score, maxScore, kind: learnerKind(result).kind },
    hasRun: exercises.some(hasRun),
    exercises: exercises.map((one) => ({
      ...{ id: one.id, score: one.score, maxScore: one.maxScore, hasRun: hasRun(one) },
    })),
    failedTests: failedTestsOf(result),
    diagnoses: diagnosesOf(result),
    findings: exercises.flatMap(findingsOf),
    errors: errorsOf(result),
  };
}

/** Tests that ran and are wrong. Waiting and unstarted tests show no misunderstanding, nor do those of a bad file. */
function failedTestsOf({ exercises }: SubmissionResult): SummaryFacts['failedTests'] {
  return exercises
    .filter(hasRun)
    .flatMap(({ id, tests }) => tests.filter(isWrong).map(({ name }) => ({ exercise: id, name })));
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
