import type { SubmissionResult } from '../../core/result';
import { pointsOf } from '../../scoring/points';
import { truncate } from '../../text/truncate';
import { fitJson } from './shared/fit-size';
import { isUngraded, type RunInfo, type SubmissionFormat } from './shared/format';
import { inPoints } from './shared/points-text';
import { type ShownTest, shownTests } from './shared/shown-tests';
import { ungradedText } from './shared/ungraded-text';

/** The most characters of a test's console output: a few screens. */
const OUTPUT_LENGTH = 4_000;

/** `/autograder/results/results.json` by Gradescope's specification (autograder_samples, `docs/specs.md`). */
export interface GradescopeResults {
  score: number;
  /** Seconds. */
  execution_time: number;
  output: string;
  output_format: 'text';
  test_output_format: 'text';
  test_name_format: 'text';
  visibility: 'visible';
  /** Only instructors see what the process prints. */
  stdout_visibility: 'hidden';
  extra_data: { seed: number };
  tests: GradescopeTest[];
}

interface GradescopeTest {
  score: number;
  max_score: number;
  status: 'passed' | 'failed';
  name: string;
  number: string;
  output: string;
  visibility: 'visible' | 'hidden';
}

/**
 * Gradescope has no state for an ungraded submission: the document has a text and no tests. Hidden tests keep their
 * names, because only instructors see them. Gradescope conceals the total then, so the text at the top has points.
 */
export const gradescope: SubmissionFormat = {
  about: 'results.json for Gradescope',
  of: 'submission',
  extension: 'json',
  render: (result, run) => fitJson((length) => gradescopeResults(result, run, length)),
};

function gradescopeResults(result: SubmissionResult, { seed }: RunInfo, length: number): GradescopeResults {
  const tests = shownTests(result, seed);
  const durationMs = tests.reduce((sum, { test }) => sum + test.durationMs, 0);
  return {
    score: result.score,
    execution_time: Math.round(durationMs) / 1000,
    output: truncate(isUngraded(result) ? ungradedText(result) : headOf(result), length),
    output_format: 'text',
    test_output_format: 'text',
    test_name_format: 'text',
    visibility: 'visible',
    stdout_visibility: 'hidden',
    extra_data: { seed },
    tests: tests.map((shown) => testOf(shown, length)),
  };
}

function headOf(result: SubmissionResult): string {
  const visible = pointsOf(result, 'visible');
  const points = `${inPoints(visible)}${visible.maxScore < result.maxScore ? ' in the tests that you see' : ''}.`;
  return [points, result.message ?? ''].filter(Boolean).join('\n');
}

function testOf({ exercise, test, number, advice }: ShownTest, length: number): GradescopeTest {
  const written =
    test.output === '' ? '' : `Written to the console:\n${truncate(test.output, Math.min(OUTPUT_LENGTH, length))}`;
  return {
    score: test.score,
    max_score: test.maxScore,
    status: test.status === 'pass' ? 'passed' : 'failed',
    name: `${exercise.id} · ${test.name}`,
    number,
    output: [truncate(advice, length), written].filter(Boolean).join('\n\n'),
    visibility: test.visibility,
  };
}
