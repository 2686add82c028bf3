import type { SubmissionResult } from '../../core/result';
import { truncate } from '../../text/truncate';
import { fitJson } from './shared/fit-size';
import { isUngraded, type RunInfo, type SubmissionFormat } from './shared/format';
import { fractionOf, pointsText } from './shared/points-text';
import { shownTests } from './shared/shown-tests';
import { ungradedText } from './shared/ungraded-text';

/** The most characters of a test's console output: a few screens. */
const OUTPUT_LENGTH = 4_000;

/** `/grade/results/results.json` by PrairieLearn's `docs/externalGrading.md`. */
export type PrairieLearnResults =
  | { gradable: false; message: string; format_errors?: string[] }
  | { gradable: true; score: number; message: string; tests: PrairieLearnTest[] };

interface PrairieLearnTest {
  name: string;
  points: number;
  max_points: number;
  message: string;
  output: string;
}

/**
 * The score is a fraction of 1. `gradable: false` costs the learner no attempt: the submission is ungraded, or no file
 * of it can run, for want of the file or by its syntax.
 * Hidden tests are listed as `hidden test 1`, with their points.
 */
export const prairielearn: SubmissionFormat = {
  about: 'results.json for PrairieLearn',
  of: 'submission',
  extension: 'json',
  render: (result, run) => fitJson((length) => prairielearnResults(result, run, length)),
};

function prairielearnResults(result: SubmissionResult, { seed }: RunInfo, length: number): PrairieLearnResults {
  if (isUngraded(result)) return { gradable: false, message: truncate(ungradedText(result), length) };
  const faults = result.exercises.flatMap(({ fault, message }) =>
    fault && message ? [truncate(message, length)] : [],
  );
  if (faults.length === result.exercises.length)
    return {
      gradable: false,
      message: 'No file could run. This used no attempt.',
      format_errors: [...new Set(faults)],
    };
  const tests = shownTests(result, seed).map(({ test, title, advice }) => ({
    name: title,
    points: test.score,
    max_points: test.maxScore,
    message: truncate(advice, length),
    output: truncate(test.output, Math.min(OUTPUT_LENGTH, length)),
  }));
  return { gradable: true, score: fractionOf(result), message: [...faults, pointsText(result)].join('\n'), tests };
}
