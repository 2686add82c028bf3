import { addRepair } from '../advice/repair/add-repair';
import type { Repair } from '../advice/repair/repair';
import type { ExerciseResult, ResultDocument } from '../core/result';
import type { Submission } from '../core/submission';
import { CandidateRuns, canLoadCandidate } from './candidate-runs';
import type { ExerciseRun } from './exercise-run';
import type { ExerciseSetup } from './exercise-vm';
import { repairAnswer } from './repair-answer';
import type { SuiteRecorder } from './suite-recorder';

/** What is to be explained. */
interface Explained {
  /** In the order of the document. */
  submissions: readonly Submission[];
  document: ResultDocument;
  /** Ids of exercises, true for all. */
  explain: true | 'first' | readonly string[];
  /** Called after each step that may take long. */
  heartbeat(): void;
}

/**
 * Searches the smallest change for each wrong exercise, and adds its place to the diagnoses. Only visible tests run.
 *
 * @param runs of the same submissions, whose tests are over
 * @returns what was found, for each submission by exercise
 */
export async function findRepairs(
  setup: ExerciseSetup,
  recorder: SuiteRecorder,
  runs: readonly ExerciseRun[],
  { submissions, document, explain, heartbeat }: Explained,
): Promise<Record<string, Repair>[]> {
  const found: Record<string, Repair>[] = [];
  for (const [index, { exercises }] of document.submissions.entries()) {
    const repairs: Record<string, Repair> = {};
    const first = exercises.find(({ status }) => status !== 'pass')?.id;
    const isExplained = ({ id }: ExerciseResult) =>
      explain === true || (explain === 'first' ? id === first : explain.includes(id));
    for (const exercise of exercises.filter(isExplained)) {
      const run = runs.find(
        (one) => one.submission === submissions[index] && one.exercise === exercise.id && !one.options.hidden,
      );
      const repair = run && (await repairOf(setup, recorder, run, exercise, heartbeat));
      if (repair) repairs[exercise.id] = repair;
    }
    found.push(repairs);
  }
  return found;
}

async function repairOf(
  { host, limits }: ExerciseSetup,
  recorder: SuiteRecorder,
  { submission, options, readings = [], vm: { program, file, exports, loadSteps } }: ExerciseRun,
  exercise: ExerciseResult,
  heartbeat: () => void,
): Promise<Repair | undefined> {
  const recorded = recorder.exercises.find(({ id, options: { hidden } }) => id === exercise.id && !hidden);
  if (!recorded || options.hidden || exercise.status === 'pass' || !canLoadCandidate(loadSteps)) return undefined;
  try {
    program.module(file);
    const parsed = program.parse(file);
    const candidates = new CandidateRuns(host, recorder, recorded, submission, limits, heartbeat);
    const repair = await repairAnswer(host, candidates, exercise, parsed, exports.wantedNames, readings);
    if (repair) addRepair(exercise.tests, repair);
    return repair;
  } catch {
    // No verdict depends on a search, so a failure of one only leaves out a place.
    return undefined;
  }
}
