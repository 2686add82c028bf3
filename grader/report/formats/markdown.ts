import { firstAdvice } from '../../advice/first-advice';
import { firstOpen } from '../../advice/first-open';
import type { ExerciseResult, Status, SubmissionResult } from '../../core/result';
import { hasHidden, pointsOf } from '../../scoring/points';
import { firstGraded } from './shared/first-graded';
import { type ClassFormat, isUngraded, type Results } from './shared/format';
import { escapeMarkdown, fencedBlock } from './shared/markdown-text';
import { truncateDocument } from './shared/truncate-document';

/** GitHub shows no summary of a step that is longer than 1 MiB. */
const BYTES = 1 << 20;

const CUT = '\n… There is more. A summary on GitHub may have 1 MiB: `--format json` has all of it.\n';

const STATUS: Record<Status, string> = {
  pass: 'passes',
  fail: 'wrong',
  error: 'error',
  'not-started': 'not started',
  waiting: 'waiting',
};

/** A summary to read: of one submission what to fix first in each exercise, of several a table. */
export const markdown: ClassFormat = {
  about: 'a summary to read, for the page of a run on GitHub for example',
  of: 'class',
  extension: 'md',
  *render(results, { assignment, seed }) {
    const [one, another] = results;
    const pieces = one && !another ? learners(one, assignment, seed) : classes(results, assignment);
    yield* truncateDocument(pieces, BYTES, CUT);
  },
};

function* learners(result: SubmissionResult, assignment: string, seed: number): Generator<string> {
  const { exercises, score, maxScore } = result;
  if (isUngraded(result)) {
    yield `# ${escapeMarkdown(assignment)}: not graded\n\n${fencedBlock(result.message ?? '')}\n`;
    return;
  }
  const passing = exercises.filter(({ status }) => status === 'pass').length;
  yield `# ${escapeMarkdown(assignment)}: ${score} / ${maxScore} points\n\n`;
  yield `${passing === exercises.length ? 'Everything passes.' : `${passing} of ${exercises.length} exercises pass.`}\n`;
  yield hiddenPoints(result);
  yield '\n| Exercise | | Points |\n| --- | --- | ---: |\n';
  for (const { id, title, status, score, maxScore } of exercises)
    yield `| ${escapeMarkdown(id)} · ${escapeMarkdown(title)} | ${STATUS[status]} | ${score} / ${maxScore} |\n`;
  for (const exercise of exercises) if (exercise.status !== 'pass') yield first(exercise, seed);
}

/** What to fix first in an exercise, with what the learner's code wrote meanwhile. */
function first(exercise: ExerciseResult, seed: number): string {
  const { id, title, tests } = exercise;
  const [test] = firstOpen(tests);
  const count = tests.filter(({ status }) => status === 'pass').length;
  return [
    `\n## ${escapeMarkdown(id)} · ${escapeMarkdown(title)}\n`,
    `${count} of ${tests.length} tests pass. ${test ? `First to do: ${escapeMarkdown(test.name)} (${STATUS[test.status]}).` : ''}`.trim(),
    '',
    fencedBlock(firstAdvice(exercise, seed)),
    ...(test?.output ? ['\nYour code wrote:\n', fencedBlock(test.output)] : []),
    '',
  ].join('\n');
}

function hiddenPoints(result: SubmissionResult): string {
  const [visible, hidden] = [pointsOf(result, 'visible'), pointsOf(result, 'hidden')];
  if (!hasHidden(result)) return '';
  return `\nVisible tests: ${visible.score} / ${visible.maxScore}. Hidden tests: ${hidden.score} / ${hidden.maxScore}.\n`;
}

function* classes(results: Results, assignment: string): Generator<string> {
  const exercises = firstGraded(results)?.exercises ?? [];
  yield `# ${escapeMarkdown(assignment)}\n\n`;
  yield tableRow(['Submission', '', 'Points', ...exercises.map(({ id }) => escapeMarkdown(id))]);
  yield tableRow(['---', '---', '---:', ...exercises.map(() => '---:')]);
  for (const result of results) {
    const { id, status, score, maxScore } = result;
    const ungraded = status === 'ungraded';
    yield tableRow([
      escapeMarkdown(id),
      ungraded ? 'not graded' : STATUS[status],
      ungraded ? '' : `${score} / ${maxScore}`,
      ...exercises.map((exercise) => String(result.exercises.find((own) => own.id === exercise.id)?.score ?? '')),
    ]);
  }
  yield* reasons(results);
}

/** Why there are submissions without a grade, which are the teacher's to look at. */
function* reasons(results: Results): Generator<string> {
  for (const result of results) {
    if (isUngraded(result))
      yield `\n${escapeMarkdown(result.id)} is not graded:\n\n${fencedBlock(result.message ?? '')}\n`;
  }
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}
