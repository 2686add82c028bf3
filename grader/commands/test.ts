import { HOLE } from '../advice/repair/hole';
import { chooseExercises } from '../config/choose-exercises';
import { engineWarning, findChangedEngineFiles } from '../config/engine-copies';
import { readSettings, type Settings } from '../config/settings';
import { stubsIn } from '../config/stubs';
import type { Picture } from '../core/picture';
import type { ExerciseResult, SubmissionResult } from '../core/result';
import type { Submission } from '../core/submission';
import { SuiteFailure } from '../core/suite-failure';
import { readProject } from '../intake/open';
import { addOpinion } from '../jest/add-opinion';
import type { RequestOptions, Session } from '../jest/session';
import { guardCiLog } from '../report/screen/ci-log';
import { screenColumns } from '../report/screen/columns';
import { countedResult } from '../report/screen/progress';
import { renderAdvice, renderVerdict, type ScreenOptions } from '../report/screen/screen';
import { hasSolutions } from '../report/screen/solutions';
import { readArguments } from './arguments';
import { EXERCISE_ARGUMENT, type Help, NOT_RUN } from './help';
import type { Accepted } from './hint-levels';
import { forgetMastered } from './hint-progress';
import { keepPlans, readPlans } from './kept-plans';
import { type UseSession, useOnce, type Wanted } from './use-session';
import type { Explained } from './watch-loop';

/** The graded `exercises/`. */
export interface LearnerResult {
  result: SubmissionResult;
  learner: Submission;
  /** What was drawn of the exercises that were asked for, by id. */
  pictures: Readonly<Record<string, readonly Picture[]>>;
}

/** What `--help` prints. */
export const HELP = {
  usage: 'npm test -- [02]…',
  does: 'Grades exercises/. Shows the points, the first thing to do with all its numbers, and the next step.',
  arguments: EXERCISE_ARGUMENT,
  exits: { 0: 'every test of the exercises that count passes', 1: 'a test does not pass', 2: NOT_RUN },
  example: 'npm test -- 02',
} as const satisfies Help;

/** `npm test`, `npm test -- 02`: grades `exercises/` and shows the learner one screen. */
export async function run(root: string, args: string[]): Promise<number> {
  const { positionals } = readArguments(args, HELP);
  const settings = readSettings(root);
  const columns = screenColumns();
  const exercises = chooseExercises(settings.shown, positionals);
  const options = { ...screenOptions(root, settings), columns };
  const learner = readProject(root, settings.all, settings.limits);
  // Hidden tests may pass for a stub, and with a changed engine a stub may fail otherwise.
  const isAsGiven = settings.hiddenTests === undefined && options.warning === undefined;
  const stubs = isAsGiven ? stubsIn(root, learner, settings.chapters).filter((id) => exercises.includes(id)) : [];
  // The first one mostly runs, and no screen shows more of the others than that they are not started.
  const [, ...behind] = stubs;
  const plans = readPlans(root, settings.seed, behind);
  return useOnce(root, settings, { exercises, plans, pictures: 'expression' }, async (session) => {
    const judged = judgeBy(session, root, learner, exercises);
    const show = (lines: string) => process.stdout.write(guardCiLog(lines));
    // The points are shown before the place of the mistake is searched, which takes up to a second more.
    const all = await judged({ explain: 'first', stubs, onResult: (one) => show(renderVerdict(one, options)) });
    const result = resultIn(all);
    const unkept = Object.entries(all.plans ?? {}).filter(([id]) => behind.includes(id) && !plans[id]);
    if (unkept.length > 0) keepPlans(root, settings.seed, Object.fromEntries(unkept));
    forgetMastered(root, result.exercises);
    const first = result.exercises.find(({ status }) => status !== 'pass');
    if (first) addOpinion(root, first, learner, settings.limits);
    show(renderAdvice(result, learner, options, all.pictures?.[0]));
    return countedResult(result, settings.exercises).status === 'pass' ? 0 : 1;
  });
}

/** Explains an exercise for `npm run watch`, which shows the screen before. */
export async function explainExercise(
  root: string,
  settings: Settings,
  { id }: ExerciseResult,
  use: UseSession,
): Promise<Explained | undefined> {
  return withLearner(root, settings, { exercises: [id], pictures: 'expression' }, use, async (learner, judged) => {
    const judgement = await judged({ explain: [id] });
    const exercise = resultIn(judgement).exercises.find((one) => one.id === id);
    if (!exercise) return undefined;
    addOpinion(root, exercise, learner, settings.limits);
    return { exercise, pictures: judgement.pictures?.[0]?.[id] ?? [] };
  });
}

/** What the screen shows beside the result. */
export function screenOptions(
  root: string,
  { seed, hints, chapters, exercises: counted, shown: project }: Settings,
): Omit<ScreenOptions, 'columns'> {
  const warning = engineWarning(findChangedEngineFiles(root));
  return { seed, hints, chapters, counted, project, solutions: hasSolutions(root), warning };
}

/** Grades `exercises/` for a page: explained as for the screen, with the pictures of these exercises. */
export async function judgeForPage(
  root: string,
  settings: Settings,
  exercises: string[],
  pictures: readonly string[],
): Promise<LearnerResult> {
  return judgeWithPictures(root, settings, exercises, pictures, true);
}

async function judgeWithPictures(
  root: string,
  settings: Settings,
  exercises: string[],
  pictures: NonNullable<Wanted['pictures']>,
  isExplained: boolean,
  use = useOnce,
): Promise<LearnerResult> {
  return withLearner(root, settings, { exercises, pictures }, use, async (learner, judged) => {
    const judgement = await judged(isExplained ? { explain: 'first' } : {});
    const result = resultIn(judgement);
    forgetMastered(root, result.exercises);
    const first = result.exercises.find(({ status }) => status !== 'pass');
    if (first && isExplained) addOpinion(root, first, learner, settings.limits);
    return { result, learner, pictures: judgement.pictures?.[0] ?? {} };
  });
}

/**
 * Grades `exercises/` once.
 *
 * @throws SuiteFailure if the suites cannot run, for want of a file of `engine/` for example
 */
export async function judgeLearner(
  root: string,
  settings: Settings,
  exercises: string[],
  pictures: NonNullable<Wanted['pictures']> = [],
  use = useOnce,
): Promise<LearnerResult> {
  return judgeWithPictures(root, settings, exercises, pictures, false, use);
}

function resultIn({ document }: Pick<Judged, 'document'>): SubmissionResult {
  const [result] = document.submissions;
  if (!result) throw new Error('There is no result');
  return result;
}

type Judged = Awaited<ReturnType<Session['grade']>>;

/** Grades `exercises/`, and searches the place of mistakes. The result is shown before that search. */
type Judge = (
  options?: Pick<RequestOptions, 'explain' | 'stubs'> & { onResult?: (result: SubmissionResult) => void },
) => Promise<Judged>;

/** Reads `exercises/`, and lets a task grade them. */
async function withLearner<T>(
  root: string,
  settings: Settings,
  wanted: Wanted,
  use: UseSession,
  task: (learner: Submission, judged: Judge) => Promise<T>,
): Promise<T> {
  const learner = readProject(root, settings.all, settings.limits);
  return use(root, settings, wanted, (session) => task(learner, judgeBy(session, root, learner, wanted.exercises)));
}

function judgeBy(session: Session, root: string, learner: Submission, exercises: readonly string[]): Judge {
  return async ({ onResult, ...request } = {}) => {
    const onVerdict = (before: Judged) => {
      if (onResult && before.graderErrors.length + session.graderErrors.length === 0) onResult(resultIn(before));
    };
    const judged = await session.grade([learner], { exercises, ...request, onVerdict });
    if (judged.graderErrors.length > 0) throw suiteFailure(root, judged.graderErrors);
    return judged;
  };
}

/** Searches the smallest change of an exercise that the suite accepts. The exercise's own formula is none. */
export async function acceptedChange(
  root: string,
  settings: Settings,
  id: string,
  use = useOnce,
): Promise<Accepted | undefined> {
  return withLearner(root, settings, { exercises: [id] }, use, async (learner, judged) => {
    const repair = (await judged({ explain: [id] })).repairs?.[0]?.[id];
    if (!repair || repair.edits.some(({ kind }) => kind === HOLE)) return undefined;
    // Edits are made in the text that was compiled.
    return { repair, source: learner.read(`${id}.ts`).replaceAll(/\r\n?/g, '\n') };
  });
}

/** A missing file of `engine/` is reason enough: each suite that needs it fails by its name. */
function suiteFailure(root: string, graderErrors: readonly string[]): SuiteFailure {
  const missing = engineWarning(findChangedEngineFiles(root).filter(({ isMissing }) => isMissing));
  return new SuiteFailure(missing === undefined ? graderErrors : [missing]);
}
