import colors from 'picocolors';
import { firstOpen } from '../../advice/first-open';
import { reproductionText } from '../../advice/reproduction-text';
import { diagnosisId, diagnosisText, labelledDiagnosis } from '../../core/diagnosis-text';
import type { Picture } from '../../core/picture';
import { placesText } from '../../core/places-text';
import type { ExerciseResult, TestResult } from '../../core/result';
import type { Submission } from '../../core/submission';
import { plain } from '../../text/plain';
import { truncateLine } from '../../text/truncate';
import { wrap } from '../../text/wrap';
import { renderComparisons } from './comparisons';
import { renderFailingStep } from './failing-step';
import { renderFrame } from './frame';

/** The most diagnoses that are shown after the first one. */
const OTHERS_SHOWN = 2;

/** The most lines of a message that are shown. Learner code can throw messages of any length. */
const MESSAGE_LINES = 8;

/** The most lines of console output that are shown. */
const OUTPUT_LINES = 4;

/** Renders the test to look at first. A wrong test comes before one that is not started. */
export function renderFirst(
  exercise: ExerciseResult,
  submission: Submission,
  seed: number,
  width: number,
  pictures: readonly Picture[] = [],
): string[] {
  const [test] = firstOpen(exercise.tests);
  const title = wrap(`First to do: ${exercise.id} · ${exercise.title}`, width, '  ').map((line) => colors.bold(line));
  if (!test) return [...title, '', ...wrap(plain(exercise.message ?? ''), width)];
  const { file, line } = placeOf(exercise, test);
  const where = line === undefined ? file : `${file}:${line}`;
  const frame = renderFrame(submission, test.location, width, test.diagnoses[0]?.places[0]);
  const step = renderFailingStep(pictures, width);
  return [
    ...title,
    ...(test.status === 'not-started' ? [where] : renderPlace(test.name, where, width)),
    '',
    ...renderTrouble(test, width),
    ...renderReproduction(test, seed),
    ...(step.length > 0 ? ['', ...step] : []),
    ...renderWhy(test, width),
    ...renderOutputOf(exercise, test, width),
    ...(frame.length > 0 ? ['', ...frame] : []),
    ...(test.status === 'not-started' ? [] : ['', renderCount(exercise)]),
    ...renderOthers(exercise, test, width),
  ];
}

/** The line to look at, or the file if no line is known. */
export function placeOf({ id }: ExerciseResult, { location }: TestResult): { file: string; line?: number } {
  return location ?? { file: `exercises/${id}.ts` };
}

/** Renders why a test does not pass. */
export function renderWhy(test: TestResult, width: number): string[] {
  const [first] = test.diagnoses;
  if (!first) return [];
  // A repair tells its places itself.
  const others = test.diagnoses.length === 1 && first.layer !== 'repair' ? placesText(first.places) : '';
  return ['', ...wrap(`${plain(labelledDiagnosis(test))}${others && ` The same ${others}.`}`, width)];
}

/** The name of a test and the line to look at, on one line if both fit. */
function renderPlace(name: string, where: string, width: number): string[] {
  if (name.length + 2 + where.length <= width) return [`${name}  ${colors.dim(where)}`];
  return [...wrap(name, width, '  '), colors.dim(where)];
}

/** Renders the other diagnoses of the exercise, each once, with the part in which it was found. */
export function renderOthers({ tests }: ExerciseResult, shown: TestResult, width: number): string[] {
  const texts = new Map<string, string>();
  for (const test of tests) {
    const id = diagnosisId(test);
    const text = diagnosisText(test);
    if (id === null || diagnosisText(shown).includes(text) || texts.has(id) || isSameRepair(test, shown)) continue;
    texts.set(id, `Also wrong · ${test.part ?? test.name}: ${text}`);
  }
  return [...texts.values()].slice(0, OTHERS_SHOWN).flatMap((text) => ['', ...wrap(plain(text), width)]);
}

/** Tells whether all that is known of a test is that a change at the place that is shown makes it pass. */
function isSameRepair({ diagnoses }: TestResult, shown: TestResult): boolean {
  const place = JSON.stringify(shown.diagnoses[0]?.places[0]);
  return diagnoses.every(({ layer, places }) => layer === 'repair' && JSON.stringify(places[0]) === place);
}

/** Renders the comparisons if a number is wrong, otherwise the message. What waits is not wrong by itself. */
export function renderTrouble({ comparisons, message, status }: TestResult, width: number): string[] {
  if (status !== 'waiting' && comparisons.some(({ ok }) => !ok)) return renderComparisons(comparisons, width);
  const lines = plain(message ?? '')
    .split('\n')
    .flatMap((line) => wrap(line, width));
  const more = lines.length > MESSAGE_LINES ? [`… ${lines.length - MESSAGE_LINES} more lines`] : [];
  return [...lines.slice(0, MESSAGE_LINES), ...more];
}

/** Renders the lines to try out. They are not wrapped, because learners paste them into a file. */
export function renderReproduction({ reproduction }: TestResult, seed: number): string[] {
  return reproduction === null ? [] : ['', ...plain(reproductionText(reproduction, seed)).split('\n')];
}

/** Renders what the test wrote that is shown, or else another one of its exercise. */
export function renderOutputOf({ tests }: ExerciseResult, shown: TestResult, width: number): string[] {
  if (shown.output !== '') return ['', ...renderOutput(shown.output, width)];
  const other = tests.find(({ output }) => output !== '');
  return other ? ['', `In the test "${other.name}"`, ...renderOutput(other.output, width)] : [];
}

function renderOutput(output: string, width: number): string[] {
  const lines = plain(output).split('\n');
  const more = lines.length > OUTPUT_LINES ? [`… ${lines.length - OUTPUT_LINES} more lines`] : [];
  return [
    'Your code wrote:',
    ...[...lines.slice(0, OUTPUT_LINES), ...more].map((line) => colors.dim(`  | ${truncateLine(line, width - 4)}`)),
  ];
}

export function renderCount({ tests }: ExerciseResult): string {
  const passed = tests.filter(({ status }) => status === 'pass').length;
  return `${passed} of ${tests.length} tests of this exercise pass.`;
}

/** Renders what the exercises wrote whose tests are not shown otherwise. */
export function renderOtherOutput(exercises: readonly ExerciseResult[], width: number): string[] {
  return exercises.flatMap(({ id, tests }) => {
    const first = tests.find(({ output }) => output !== '');
    return first ? [`${id} · ${first.name}`, ...renderOutput(first.output, width)] : [];
  });
}
