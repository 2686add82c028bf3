import { firstAdvice } from '../../advice/first-advice';
import { firstOpen } from '../../advice/first-open';
import type { ExerciseResult, Status, SubmissionResult } from '../../core/result';
import { hasHidden, pointsOf } from '../../scoring/points';
import { classMarkdown } from './shared/class-markdown';
import { firstGraded } from './shared/first-graded';
import { type ClassFormat, isUngraded, type Results, type RunInfo } from './shared/format';
import { escapeMarkdown, fencedBlock } from './shared/markdown-text';
import { truncateDocument } from './shared/truncate-document';
import { ungradedText } from './shared/ungraded-text';

/** The largest summary of a step that GitHub shows. */
const SUMMARY_BYTES = 1 << 20;

const CUT_NOTE = '\n… There is more. A summary on GitHub may have 1 MiB: `--format json` has all of it.\n';

const STATUS_WORDS: Record<Status, string> = {
  pass: 'passes',
  fail: 'wrong',
  error: 'error',
  'not-started': 'not started',
  waiting: 'waiting',
};

/** A summary: what to fix first in each exercise of a single submission, or a table of several submissions. */
export const markdown: ClassFormat = {
  about: 'a summary to read, for the page of a run on GitHub for example',
  of: 'class',
  extension: 'md',
  *render(results, run) {
    const { assignment, seed } = run;
    const [one, another] = results;
    const pieces = one && !another ? learnerSummary(one, assignment, seed) : classSummary(results, run);
    yield* truncateDocument(pieces, SUMMARY_BYTES, CUT_NOTE);
  },
};

function* learnerSummary(result: SubmissionResult, assignment: string, seed: number): Generator<string> {
  const { exercises, score, maxScore } = result;
  if (isUngraded(result)) {
    yield `# ${escapeMarkdown(assignment)}: not graded\n\n${fencedBlock(ungradedText(result))}\n`;
    return;
  }
  const passing = exercises.filter(({ status }) => status === 'pass').length;
  yield `# ${escapeMarkdown(assignment)}: ${score} / ${maxScore} points\n\n`;
  yield passing === exercises.length ? 'Everything passes.\n' : `${passing} of ${exercises.length} exercises pass.\n`;
  yield hiddenPoints(result);
  yield '\n| Exercise | | Points |\n| --- | --- | ---: |\n';
  for (const { id, title, status, score, maxScore } of exercises)
    yield `| ${escapeMarkdown(id)} · ${escapeMarkdown(title)} | ${STATUS_WORDS[status]} | ${score} / ${maxScore} |\n`;
  for (const exercise of exercises) if (exercise.status !== 'pass') yield firstToFix(exercise, seed);
}

/** The section about an exercise: what to fix first, and the console output of that test. */
function firstToFix(exercise: ExerciseResult, seed: number): string {
  const { id, title, tests } = exercise;
  const [test] = firstOpen(tests);
  const count = tests.filter(({ status }) => status === 'pass').length;
  const firstTest = test ? ` First to do: ${escapeMarkdown(test.name)} (${STATUS_WORDS[test.status]}).` : '';
  return [
    `\n## ${escapeMarkdown(id)} · ${escapeMarkdown(title)}\n`,
    `${count} of ${tests.length} tests pass.${firstTest}`,
    '',
    fencedBlock(firstAdvice(exercise, seed)),
    ...(test?.output ? ['\nYour code wrote:\n', fencedBlock(test.output)] : []),
    '',
  ].join('\n');
}

function hiddenPoints(result: SubmissionResult): string {
  const [visible, hidden] = [pointsOf(result, 'visible'), pointsOf(result, 'hidden')];
  if (!hasHidden(result)) return '';
  const ofVisible = `Visible tests: ${visible.score} / ${visible.maxScore}.`;
  const ofHidden = `Hidden tests: ${hidden.score} / ${hidden.maxScore}.`;
  return `\n${ofVisible} ${ofHidden}\n`;
}

function* classSummary(results: Results, run: RunInfo): Generator<string> {
  const exercises = firstGraded(results)?.exercises ?? [];
  yield `# ${escapeMarkdown(run.assignment)}\n\n`;
  yield* classMarkdown(results, run);
  yield '\n## Submissions\n\n';
  yield tableRow(['Submission', '', 'Points', ...exercises.map(({ id }) => escapeMarkdown(id))]);
  yield tableRow(['---', '---', '---:', ...exercises.map(() => '---:')]);
  for (const result of results) {
    const { id, status, score, maxScore } = result;
    const ungraded = status === 'ungraded';
    yield tableRow([
      escapeMarkdown(id),
      ungraded ? 'not graded' : STATUS_WORDS[status],
      ungraded ? '' : `${score} / ${maxScore}`,
      ...exercises.map((exercise) => String(result.exercises.find((own) => own.id === exercise.id)?.score ?? '')),
    ]);
  }
  yield* ungradedReasons(results);
}

/** The reason of each ungraded submission, which the course must look at. */
function* ungradedReasons(results: Results): Generator<string> {
  for (const result of results) {
    if (isUngraded(result))
      yield `\n${escapeMarkdown(result.id)} is not graded:\n\n${fencedBlock(result.message ?? '')}\n`;
  }
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}
