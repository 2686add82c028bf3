import type { SubmissionResult } from '../../core/result';
import { truncate } from '../../text/truncate';
import { fitSize, jsonLine } from './shared/fit-size';
import { isUngraded, type RunInfo, type SubmissionFormat } from './shared/format';
import { shownTests } from './shared/shown-tests';
import { ungradedText } from './shared/ungraded-text';

/** A string in JSON, with its quotes. */
const JSON_STRING = /"(?:[^"\\]|\\.)*"/g;

/** The line before the last: Autolab's "semantic" layout, as in `docs/features/formatted-feedback.md`. */
export type AutolabPresentation = { _presentation: 'semantic'; stages: string[] } & Record<
  string,
  string | string[] | Record<string, AutolabCase>
>;

interface AutolabCase {
  passed: boolean;
  hint?: string;
}

/** The last line: the points of each problem. The assessment must name its problems like the exercises: `01-gradf`. */
export interface AutolabScores {
  scores: Record<string, number>;
}

/**
 * The last two lines of an autograder's standard output. Nothing may be printed after them.
 * Hidden tests are listed as `hidden test 1`.
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
      // The number makes the key unique.
      `${number} ${name}`,
      test.status === 'pass' ? { passed: true } : { passed: false, hint: truncate(advice, length) },
    ]);
    return [id, Object.fromEntries(cases)] as const;
  });
  return { _presentation: 'semantic', stages: stages.map(([id]) => id), ...Object.fromEntries(stages) };
}

/** An ungraded submission has no scores. Autolab shows that as an error of the autograder and keeps earlier points. */
function scoresOf({ exercises }: SubmissionResult): AutolabScores {
  return { scores: Object.fromEntries(exercises.map(({ id, score }) => [id, score])) };
}

/**
 * Escapes colons in strings. Autolab quotes each word before a colon in the last line (`/([a-zA-Z0-9]+):/` in
 * `assessment_autograde_core.rb`), so a colon in a learner's text could break the scores or change them.
 */
function withoutColons(value: unknown): string {
  return jsonLine(value).replace(JSON_STRING, (text) => text.replaceAll(':', '\\u003a'));
}
