import type { SubmissionResult } from '../../core/result';
import { truncate } from '../../text/truncate';
import { fitSize, jsonLine } from './shared/fit-size';
import { isUngraded, type RunInfo, type SubmissionFormat } from './shared/format';
import { shownTests } from './shared/shown-tests';
import { ungradedText } from './shared/ungraded-text';

/** A text in JSON, with its quotes. */
const TEXT = /"(?:[^"\\]|\\.)*"/g;

/** The last line but one: Autolab's "semantic" layout (`docs/features/formatted-feedback.md`), with a stage for each exercise. */
export type AutolabPresentation = { _presentation: 'semantic'; stages: string[] } & Record<
  string,
  string | string[] | Record<string, AutolabCase>
>;

interface AutolabCase {
  passed: boolean;
  hint?: string;
}

/** The last line: the points of each problem. Problems of the assessment must have the names of the exercises: `01-gradf`. */
export interface AutolabScores {
  scores: Record<string, number>;
}

/**
 * The last two lines of an autograder's standard output; nothing may be printed after them. Autolab puts quotes around
 * whatever stands before a colon in the last one (`/([a-zA-Z0-9]+):/` in `assessment_autograde_core.rb`), so a colon in
 * a text could break it or let a learner write into it. Colons in texts of both lines are written as `\u003a`, which
 * means the same.
 *
 * A submission that is not graded has no scores. Autolab takes that for an error of the autograder: it shows these
 * lines, gives nothing, and leaves points that are there already. Every test is shown; hidden ones are there as `hidden
 * test 1`.
 */
export const autolab: SubmissionFormat = {
  about: 'last lines of output for Autolab',
  of: 'submission',
  extension: 'txt',
  render: (result, run) =>
    fitSize((length) => `${withoutColons(presentationOf(result, run, length))}\n${withoutColons(scoresOf(result))}\n`),
};

function presentationOf(result: SubmissionResult, { seed }: RunInfo, length: number): AutolabPresentation {
  if (isUngraded(result)) {
    const hint = truncate(ungradedText(result), length);
    return { _presentation: 'semantic', stages: ['grader'], grader: { 'not graded': { passed: false, hint } } };
  }
  const tests = shownTests(result, seed);
  const stages = result.exercises.map(({ id }) => {
    const own = tests.filter(({ exercise }) => exercise.id === id);
    const cases = own.map(({ test, number, name, advice }): [string, AutolabCase] => [
      // With its number no two are the same.
      `${number} ${name}`,
      test.status === 'pass' ? { passed: true } : { passed: false, hint: truncate(advice, length) },
    ]);
    return [id, Object.fromEntries(cases)] as const;
  });
  return { _presentation: 'semantic', stages: stages.map(([id]) => id), ...Object.fromEntries(stages) };
}

function scoresOf({ exercises }: SubmissionResult): AutolabScores {
  return { scores: Object.fromEntries(exercises.map(({ id, score }) => [id, score])) };
}

function withoutColons(value: unknown): string {
  return jsonLine(value).replace(TEXT, (text) => text.replaceAll(':', '\\u003a'));
}
