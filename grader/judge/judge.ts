import type { Reading } from '../advice/diagnosis/reading/reading';
import { firstOpen } from '../advice/first-open';
import type { Repair } from '../advice/repair/repair';
import type { ExercisePlan } from '../core/exercise-plan';
import { isWrong } from '../core/is-wrong';
import { SuiteError } from '../core/learner-fault';
import { LIMITS, type Limits } from '../core/limits';
import type { ResultDocument } from '../core/result';
import type { Submission } from '../core/submission';
import { concealHidden } from '../scoring/conceal-hidden';
import { Ledger } from '../scoring/ledger';
import { ExerciseRun } from './exercise-run';
import type { ExerciseSetup } from './exercise-vm';
import type { JudgeHost } from './host';
import { loadFault } from './load-fault';
import type { PicturesByExercise } from './pictures/draw-pictures';
import { isOfFormulas } from './pictures/drawn-together';
import { planTests } from './plan-tests';
import { leaveOutPlanned, planStub } from './planned-stubs';
import { runExercises } from './scheduler';
import { suiteErrorText } from './suite-error-text';
import type { RecordedExercise, SuiteRecorder } from './suite-recorder';

/** What the caller of the judge sets. */
export interface JudgeOptions {
  /** Ids of the exercises that the document lists, in their order. */
  exercises: readonly string[];
  limits?: Limits | undefined;
  /** The points of an exercise as a whole, by its id. The others have the points of their tests. */
  points?: Readonly<Record<string, number>> | undefined;
  /**
   * Ids of exercises whose files are the stubs. They are not run if another exercise before them is open: their tests
   * are not started, as they would be, but do not say where. For a screen, which shows one exercise.
   */
  stubs?: readonly string[] | undefined;
  /** What the suites of stubs declare, by exercise. Such a suite is loaded only if the stub is not left out. */
  plans?: Readonly<Record<string, ExercisePlan>> | undefined;
  /** Called before the first step that may take long, and after each. */
  heartbeat?: (() => void) | undefined;
  /**
   * Searches what makes a wrong answer right, for all exercises, for these, or for the first of each submission that
   * does not pass: it takes up to a second for each.
   */
  explain?: boolean | 'first' | readonly string[] | undefined;
  /** Draws what the code of these exercises does, by ids, or the expression that a screen shows of a failing test. */
  pictures?: 'expression' | readonly string[] | undefined;
  /** Called before that search, which only adds to the diagnoses of the document. */
  onVerdict?: ((judged: Judged) => void) | undefined;
}

/** What the judge returns. */
export interface Judged {
  document: ResultDocument;
  /** Errors of the grader or of a suite. The document then holds the results that there are. */
  graderErrors: readonly string[];
  /** What the suites of exercises that ran declare, by exercise, if there are stubs. No part of the document. */
  plans?: Readonly<Record<string, ExercisePlan>>;
  /** What was read off the wrong exercises of each submission, by exercise. No part of the document. */
  readings?: readonly Readonly<Record<string, readonly Reading[]>>[];
  /** What makes the wrong exercises of each submission right, by exercise. No part of the document. */
  repairs?: readonly Readonly<Record<string, Repair>>[];
  /** What was drawn of each submission. No part of the document. */
  pictures?: readonly PicturesByExercise[];
}

/**
 * Judges submissions by the exercises that suites have declared to the recorder. It depends on the host alone, not on
 * Node, Jest or the file system.
 */
export async function judge(
  host: JudgeHost,
  recorder: SuiteRecorder,
  submissions: readonly Submission[],
  {
    exercises,
    limits = LIMITS,
    points = {},
    stubs = [],
    plans = {},
    heartbeat = () => {},
    explain = false,
    pictures: drawn = [],
    onVerdict,
  }: JudgeOptions,
): Promise<Judged> {
  const planned = Object.fromEntries(
    Object.entries(plans)
      .filter(([id]) => exercises.includes(id))
      .sort(),
  );
  const ledger = new Ledger(submissions, recorder.seed, points);
  const setup: ExerciseSetup = { host, limits, uses: new Map(), compiled: new Map() };
  const runs = declareRuns(setup, recorder, ledger, exercises, planned);
  for (const run of runs) run.isStub = !run.isOnlyNeeded && stubs.includes(run.exercise);
  heartbeat();
  try {
    await runExercises(host, runs, heartbeat);
    for (const [id, plan] of Object.entries(planned)) {
      if (leaveOutPlanned(ledger, id, plan, runs)) continue;
      loadLate(recorder, ledger, id);
      const late = declareExercise(setup, recorder, ledger, id);
      runs.push(...late);
      await runExercises(host, late, heartbeat);
    }
  } catch (error) {
    ledger.graderErrors.push((error as Error).message);
  } finally {
    for (const run of runs) run.vm.close();
  }
  const document = ledger.document(exercises);
  const readings = submissions.map((): Record<string, readonly Reading[]> => ({}));
  for (const [index, result] of document.submissions.entries()) {
    for (const exercise of result.exercises) {
      const ofExercise = runs.filter(
        ({ submission, exercise: id }) => submission === submissions[index] && id === exercise.id,
      );
      const ofOne = readings[index] as Record<string, readonly Reading[]>;
      const tests = ledger.recordedTests(exercise);
      if (tests.some(isWrong)) {
        // Right answers and stubs need none of the layers that explain wrong ones, half of all modules.
        const { nameMistakes } = await import('./name-mistakes');
        ofOne[exercise.id] = nameMistakes(host, tests, exercise.id, ofExercise);
      }
      const [run] = ofExercise;
      concealHidden(exercise, () => (run ? loadFault(run) : null));
      heartbeat();
    }
  }
  const verdict = {
    ...{ document, graderErrors: [...new Set(ledger.graderErrors)], readings },
    ...(stubs.length > 0 && { plans: plansOf(ledger, runs) }),
  };
  if (explain !== false) onVerdict?.(verdict);
  const pictures = await picturesOf(setup, recorder, runs, submissions, document, drawn);
  const judged = { ...verdict, ...(pictures && { pictures }) };
  if (explain === false) return judged;
  const isAnyWrong = document.submissions.some((one) => one.exercises.some(({ tests }) => tests.some(isWrong)));
  // Right answers and stubs do not need the search either.
  if (!isAnyWrong) return { ...judged, repairs: submissions.map(() => ({})) };
  const { findRepairs } = await import('./find-repairs');
  const repairs = await findRepairs(setup, recorder, runs, { submissions, document, explain, heartbeat });
  return { ...judged, repairs };
}

/** What was planned of the exercises that ran, for the first submission: the suites declare the same for each. */
function plansOf(ledger: Ledger, runs: readonly ExerciseRun[]): Record<string, ExercisePlan> {
  const [submission] = ledger.submissions;
  return Object.fromEntries(
    runs.flatMap(({ exercise }) => {
      const plan = submission && ledger.planOf(submission, exercise);
      return plan ? [[exercise, plan]] : [];
    }),
  );
}

async function picturesOf(
  setup: ExerciseSetup,
  recorder: SuiteRecorder,
  runs: readonly ExerciseRun[],
  submissions: readonly Submission[],
  document: ResultDocument,
  chosen: 'expression' | readonly string[],
): Promise<PicturesByExercise[] | undefined> {
  const all: PicturesByExercise[] = [];
  for (const [index, result] of document.submissions.entries()) {
    const submission = submissions[index] as Submission;
    const ids = chosen === 'expression' ? expressionIn(setup.host, result) : chosen;
    if (ids.length === 0) continue;
    // Most runs draw nothing.
    const { drawPictures } = await import('./pictures/draw-pictures');
    // No verdict depends on a picture, so a failure of one only leaves it out.
    all[index] = await drawPictures(setup, recorder, runs, result, submission, ids).catch(() => ({}));
  }
  return all.length === 0 ? undefined : all;
}

/** The exercise that a screen shows, if a number of an expression is wrong in it. */
function expressionIn(host: JudgeHost, { exercises }: ResultDocument['submissions'][number]): string[] {
  const first = exercises.find(({ status }) => status !== 'pass');
  const [test] = firstOpen(first?.tests ?? []);
  const isOff = test?.visibility === 'visible' && test.status === 'fail' && test.comparisons.some(({ ok }) => !ok);
  return first && isOff && !isOfFormulas(host.facts(first.id)) ? [first.id] : [];
}

/** Declares the tests of the exercises, and of those that they need. What is needed runs first. */
function declareRuns(
  setup: ExerciseSetup,
  recorder: SuiteRecorder,
  ledger: Ledger,
  exercises: readonly string[],
  planned: Readonly<Record<string, ExercisePlan>>,
): ExerciseRun[] {
  const runs = new Map<string, ExerciseRun[]>();
  const open = [...exercises];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    if (runs.has(id)) continue;
    const isOnlyNeeded = !exercises.includes(id);
    const plan = planned[id];
    if (plan) planStub(ledger, id, plan);
    else if (isOnlyNeeded) loadLate(recorder, ledger, id);
    const declared = plan ? [] : declareExercise(setup, recorder, ledger, id);
    // Its wrong answers are not explained.
    if (isOnlyNeeded) for (const run of declared) Object.assign(run, { isOnlyNeeded, readings: [] });
    runs.set(id, declared);
    open.push(...ledger.neededBy(id));
  }
  return [...runs.keys()].sort().flatMap((id) => runs.get(id) as ExerciseRun[]);
}

/** Loads the suite of an exercise that is run, but was not known to be when the suites were loaded. */
function loadLate(recorder: SuiteRecorder, ledger: Ledger, id: string): void {
  try {
    recorder.loadNeeded(id);
  } catch (error) {
    ledger.graderErrors.push(`The suite of ${id} does not load: ${suiteErrorText(error)}`);
  }
}

/** Declares the tests of an exercise for each submission. */
function declareExercise(setup: ExerciseSetup, recorder: SuiteRecorder, ledger: Ledger, id: string): ExerciseRun[] {
  return recorder.exercises
    .filter((exercise) => exercise.id === id)
    .flatMap((exercise) =>
      ledger.submissions.flatMap((submission) => declareRun(setup, recorder, ledger, exercise, submission) ?? []),
    );
}

/** Declares the tests of an exercise for one submission. */
function declareRun(
  setup: ExerciseSetup,
  recorder: SuiteRecorder,
  ledger: Ledger,
  { id, options, block, suite: { file } }: RecordedExercise,
  submission: Submission,
): ExerciseRun | undefined {
  const run = new ExerciseRun(setup, submission, id, options);
  const { exports, swappable } = run.vm;
  try {
    recorder.takeTurn();
    const group = setup.host.collect(() => block(exports.lazy, swappable.swap));
    if (group.children.length === 0) throw new SuiteError('its exercise has no tests: call test(…) in it.');
    planTests(recorder, ledger, run, group, file);
    return run;
  } catch (error) {
    ledger.graderErrors.push(`${file}: ${suiteErrorText(error)}`);
    return undefined;
  }
}
