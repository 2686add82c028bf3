import colors from 'picocolors';
import { firstOpen } from '../../advice/first-open';
import type { Chapter } from '../../core/chapter';
import { awaitedExercise } from '../../core/exercise-part';
import { lacksStub, resetCommand } from '../../core/file-faults';
import type { Picture } from '../../core/picture';
import type { ExerciseResult, SubmissionResult } from '../../core/result';
import type { Submission } from '../../core/submission';
import { wrap } from '../../text/wrap';
import { MARGIN } from './columns';
import { renderExerciseList } from './exercise-list';
import { renderFirst, renderOtherOutput } from './first-to-do';
import { renderGoal } from './goal';
import { renderProgress } from './progress';
import { withMargin } from './with-margin';

export interface ScreenOptions {
  columns: number;
  /** The chapters of the exercises. */
  chapters?: readonly Chapter[];
  /** The exercises whose points are those of the learner. All, if none of them is shown. */
  counted?: readonly string[];
  /** All exercises that the project shows, in order. The learner may have asked for some of them. */
  project?: readonly string[];
  /** The seed of the random cases. */
  seed: number;
  /** Whether there are hints to point to. */
  hints: boolean;
  /** Whether there are reference solutions to point to. */
  solutions: boolean;
  /** What is wrong with the project's own files. */
  warning?: string | undefined;
  /** Set by `npm run watch`, which grades again after each save. */
  watch?: {
    /** The exercise that is worked on if keys are read: it is shown until `n` goes on, also when it is done. */
    exercise: string | undefined;
  };
}

/** Renders the screen after a run: a line for each exercise, the first thing to fix, the points, the next step. */
export function renderScreen(
  result: SubmissionResult,
  submission: Submission,
  options: ScreenOptions,
  pictures: PicturesByExercise = {},
): string {
  return renderVerdict(result, options) + renderAdvice(result, submission, options, pictures);
}

/** Renders the upper part of the screen, which needs no explanations: a line for each exercise. */
export function renderVerdict({ exercises }: SubmissionResult, { columns, chapters, warning }: ScreenOptions): string {
  const width = columns - 2 * MARGIN;
  return renderBlocks([
    [colors.bold('gradkata')],
    renderExerciseList(exercises, chapters),
    warning === undefined ? [] : wrap(warning, width).map((line) => colors.yellow(line)),
  ]);
}

/** What is drawn of exercises, by their ids. */
type PicturesByExercise = Readonly<Record<string, readonly Picture[]>>;

/** Renders the rest of the screen: the first thing to fix, the points, the next step. */
export function renderAdvice(
  result: SubmissionResult,
  submission: Submission,
  { columns, ...options }: ScreenOptions,
  pictures: PicturesByExercise = {},
): string {
  const width = columns - 2 * MARGIN;
  const first = exerciseToShow(result, options.watch?.exercise);
  return renderBlocks([
    renderOtherOutput(
      result.exercises.filter((exercise) => exercise !== first || exercise.status === 'pass'),
      width,
    ),
    first?.status === 'pass' ? renderDone(first, width) : [],
    first && first.status !== 'pass' ? renderFirst(first, submission, options.seed, width, pictures[first.id]) : [],
    ...exercisesBehind(result, first).flatMap((exercise) => [
      renderGoal(exercise, width),
      renderRemark(exercise, width),
    ]),
    [
      ...renderProgress(result, first, options, width),
      ...renderNext(result, submission, first, options).flatMap((line) => wrap(line, width, '  ')),
    ],
  ]);
}

function renderBlocks(blocks: readonly string[][]): string {
  const lines = blocks.filter((block) => block.length > 0).map(withMargin);
  return `\n${lines.join('\n\n')}\n`;
}

/** The exercise that is worked on, or else the first that is open; undefined if all of them are right. */
function exerciseToShow({ exercises }: SubmissionResult, worked: string | undefined): ExerciseResult | undefined {
  const open = exercises.find(({ status }) => status !== 'pass');
  return (open && exercises.find(({ id }) => id === worked)) ?? open;
}

/** What there is to see of an exercise that is right. */
function renderRemark({ status, remark }: ExerciseResult, width: number): string[] {
  return status === 'pass' && remark !== undefined ? wrap(remark, width) : [];
}

/** The exercises whose goals are shown: the shown one, also the one before it until it is begun, at the end all. */
export function exercisesBehind({ exercises }: SubmissionResult, shown: ExerciseResult | undefined): ExerciseResult[] {
  if (!shown) return exercises;
  const index = exercises.indexOf(shown);
  return exercises.slice(shown.status === 'not-started' ? Math.max(0, index - 1) : index, index + 1);
}

function renderDone({ id, title, tests }: ExerciseResult, width: number): string[] {
  return [
    ...wrap(`Done: ${id} · ${title}`, width, '  ').map((line) => colors.bold(line)),
    `All ${tests.length} tests of this exercise pass.`,
  ];
}

function isMissing({ files }: Submission, id: string): boolean {
  const file = files[`${id}.ts`];
  return file !== undefined && 'fault' in file && lacksStub(file.fault);
}

/** Tells what to do next, a line for each step. */
export function renderNext(
  result: SubmissionResult,
  submission: Submission,
  first: ExerciseResult | undefined,
  { hints, solutions, watch, project = [] }: Pick<ScreenOptions, 'hints' | 'solutions' | 'watch' | 'project'>,
): string[] {
  const finished = result.exercises.filter(({ status }) => status === 'pass').map(({ id }) => `solutions/${id}.ts`);
  const compare = solutions && finished.length > 0 ? [`To compare: ${finished.join(', ')}`] : [];
  const onward = first || watch ? undefined : commandFor(result, project);
  if (onward !== undefined) return [...compare, `All of it is right. Next: ${onward}`];
  if (!first) {
    const next = solutions ? ' Next: compare your files with those of the same name in solutions/.' : '';
    return [`All of it is right.${next}`];
  }
  if (first.status === 'pass') return [...compare, 'Next: press n for the next exercise'];
  const id = idToEdit(first);
  if (isMissing(submission, id))
    return [...compare, `Next: run ${resetCommand(id)}, which puts the stub of that file there`];
  const [then, hint] = watch
    ? ['and save the file', watch.exercise === undefined ? undefined : 'Stuck? Press h']
    : ['then run npm test', undefined];
  return [
    ...compare,
    `Next: edit exercises/${id}.ts, ${then}`,
    ...(hints ? [hint ?? `Stuck? npm run hint -- ${id.slice(0, 2)}`] : []),
  ];
}

/** The other exercise that the first open test waits for, which may not be among the results. Else the exercise. */
function idToEdit({ id, tests }: ExerciseResult): string {
  const [test] = firstOpen(tests);
  return test?.waitingFor.map(awaitedExercise).find((other) => other !== undefined) ?? id;
}

/** What to run after the exercises that were asked for are right. Undefined if these are all of the project. */
function commandFor({ exercises }: SubmissionResult, project: readonly string[]): string | undefined {
  const asked = exercises.map(({ id }) => id);
  if (project.every((id) => asked.includes(id))) return undefined;
  const next = project.slice(project.indexOf(asked.at(-1) ?? '') + 1).find((id) => !asked.includes(id));
  return next === undefined ? 'npm test, for all exercises' : `npm test -- ${next.slice(0, 2)}`;
}
