import colors from 'picocolors';
import { firstOpen } from '../../advice/first-open';
import { reproductionText } from '../../advice/reproduction-text';
import { diagnosisId, diagnosisText } from '../../core/diagnosis-text';
import type { ExerciseResult, Status, SubmissionResult, TestResult } from '../../core/result';
import type { Submission } from '../../core/submission';
import { plain } from '../../text/plain';
import { wrap } from '../../text/wrap';
import { renderComparisons } from './comparisons';
import { renderFrame } from './frame';
import { renderPointsBar } from './points-bar';

/** Further mistakes that are shown beside the first. */
const OTHERS_SHOWN = 2;

/** Lines of a message that are shown; what learner code throws may be of any length. */
const MESSAGE_LINES = 8;

const WORDS: Record<Status, string> = {
  pass: 'OK',
  fail: 'WRONG!',
  error: 'error',
  'not-started': 'not started',
  waiting: 'waiting',
};

const COLORS: Record<Status, (text: string) => string> = {
  pass: colors.green,
  fail: colors.red,
  error: colors.red,
  'not-started': colors.yellow,
  waiting: colors.yellow,
};

/**
 * What a learner sees after a run: a line for each exercise, the first thing to fix, progress, the next step.
 *
 * @param options `seed`: of the random cases; `hints`: there are hints to be had; `solutions`: there are some to compare with
 */
export function renderScreen(
  result: SubmissionResult,
  submission: Submission,
  { seed, hints, solutions }: { seed: number; hints: boolean; solutions: boolean },
): string {
  const first = result.exercises.find(({ status }) => status !== 'pass');
  const blocks = [
    [colors.bold('gradkata')],
    renderExercises(result.exercises),
    first ? renderFirst(first, submission, seed) : [],
    [...renderPointsBar(result), ...renderNext(result, first, { hints, solutions })],
  ];
  const lines = blocks
    .filter((block) => block.length > 0)
    .map((block) => block.map((line) => `  ${line}`.trimEnd()).join('\n'));
  return `\n${lines.join('\n\n')}\n`;
}

/** Some of it passes, the rest is not started: nothing is wrong. */
function begun(tests: TestResult[]): boolean {
  const open = tests.filter(({ status }) => status !== 'pass');
  return (
    open.length > 0 &&
    open.length < tests.length &&
    open.every(({ status }) => status === 'not-started' || status === 'waiting')
  );
}

function renderExercises(exercises: readonly ExerciseResult[]): string[] {
  const width = Math.max(3, ...exercises.map(({ score }) => String(score).length));
  return exercises.map(({ id, status, score, maxScore, tests }) => {
    const word = begun(tests) ? colors.yellow('begun'.padEnd(13)) : COLORS[status](WORDS[status].padEnd(13));
    return `${word}${id.padEnd(26)}${String(score).padStart(width)} / ${maxScore}`;
  });
}

/** The first test that does not pass: in an exercise that was begun, rather one that is wrong than one not started. */
function renderFirst(exercise: ExerciseResult, submission: Submission, seed: number): string[] {
  const [test] = firstOpen(exercise.tests);
  const title = colors.bold(`First to do: ${exercise.id} · ${exercise.title}`);
  if (!test) return [title, '', ...wrap(plain(exercise.message ?? ''))];
  const where = test.location ? `${test.location.file}:${test.location.line}` : `exercises/${exercise.id}.ts`;
  return [
    title,
    test.status === 'not-started' ? where : `${test.name}  ${colors.dim(where)}`,
    '',
    ...renderTrouble(test),
    ...renderReproduction(test, seed),
    ...(test.diagnoses.length > 0 ? ['', ...wrap(`Why: ${plain(diagnosisText(test))}`)] : []),
    ...renderOutput(test.output),
    '',
    ...renderFrame(submission, test.location),
    ...(test.status === 'not-started' ? [] : ['', renderCount(exercise)]),
    ...renderOthers(exercise, test),
  ];
}

/** The other mistakes that are known of this exercise, each once, at its part. */
function renderOthers({ tests }: ExerciseResult, shown: TestResult): string[] {
  const texts = new Map<string, string>();
  for (const test of tests) {
    const id = diagnosisId(test);
    if (id === null || id === diagnosisId(shown) || texts.has(id)) continue;
    texts.set(id, `Also wrong · ${test.part ?? test.name}: ${diagnosisText(test)}`);
  }
  return [...texts.values()].slice(0, OTHERS_SHOWN).flatMap((text) => ['', ...wrap(plain(text))]);
}

/** Numbers, when it is numbers that are wrong; else the message. */
function renderTrouble({ comparisons, message }: TestResult): string[] {
  if (comparisons.some(({ ok }) => !ok)) return renderComparisons(comparisons);
  const lines = plain(message ?? '')
    .split('\n')
    .flatMap((line) => wrap(line));
  const more = lines.length > MESSAGE_LINES ? [`… ${lines.length - MESSAGE_LINES} more lines`] : [];
  return [...lines.slice(0, MESSAGE_LINES), ...more];
}

/** Lines to try out. They are not wrapped: a learner pastes them into a file. */
function renderReproduction({ reproduction }: TestResult, seed: number): string[] {
  return reproduction === null ? [] : ['', ...plain(reproductionText(reproduction, seed)).split('\n')];
}

function renderOutput(output: string): string[] {
  if (output === '') return [];
  const lines = plain(output).split('\n');
  const more = lines.length > 4 ? [`… ${lines.length - 4} more lines`] : [];
  return [
    '',
    'Your code wrote:',
    ...[...lines.slice(0, 4), ...more].map((line) => colors.dim(`  | ${line.slice(0, 100)}`)),
  ];
}

function renderCount({ tests }: ExerciseResult): string {
  const passed = tests.filter(({ status }) => status === 'pass').length;
  return `${passed} of ${tests.length} tests of this exercise pass.`;
}

function renderNext(
  result: SubmissionResult,
  first: ExerciseResult | undefined,
  { hints, solutions }: { hints: boolean; solutions: boolean },
): string[] {
  if (!first) {
    const next = solutions ? ' Next: compare your files with those of the same name in solutions/.' : '';
    return [`All of it is right.${next}`];
  }
  const finished = result.exercises.filter(({ status }) => status === 'pass').map(({ id }) => `solutions/${id}.ts`);
  const compare = solutions && finished.length > 0 ? [`To compare: ${finished.join(', ')}`] : [];
  return [
    ...compare,
    `Next: edit exercises/${first.id}.ts, then run npm test`,
    ...(hints ? [`Stuck? npm run hint -- ${first.id.slice(0, 2)}`] : []),
  ];
}
