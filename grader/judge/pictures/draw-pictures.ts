import type { DifferenceFacts } from '../../advice/diagnosis/reading/differences/difference-facts';
import type { Facts, LearnerCode } from '../../advice/diagnosis/reading/reading';
import type { TermFacts } from '../../advice/diagnosis/reading/terms/term-facts';
import { firstOpen } from '../../advice/first-open';
import type { Picture } from '../../core/picture';
import type { ExerciseResult, ResultDocument } from '../../core/result';
import type { Submission } from '../../core/submission';
import type { ExerciseRun } from '../exercise-run';
import type { ExerciseSetup } from '../exercise-vm';
import { testsIn } from '../plan-tests';
import type { SuiteRecorder } from '../suite-recorder';
import { type Estimate, EstimateDrawing } from './draw-estimates';
import { drawLosses } from './draw-losses';
import { isOfFormulas } from './drawn-together';
import { withLearnerCode } from './learner-session';
import { recordGraph } from './record-graph';

/** The pictures of the exercises of one submission, by exercise. */
export type PicturesByExercise = Readonly<Record<string, readonly Picture[]>>;

/**
 * Draws what a learner's code does: the function and its slopes, the errors of estimates, the graph of the expression
 * that failed first, the losses of a training. Hidden tests have no pictures, nor has what is not begun.
 *
 * @param runs of the same submission, whose tests are over
 * @param chosen ids of exercises
 */
export async function drawPictures(
  setup: ExerciseSetup,
  recorder: SuiteRecorder,
  runs: readonly ExerciseRun[],
  { exercises }: ResultDocument['submissions'][number],
  submission: Submission,
  chosen: readonly string[],
): Promise<PicturesByExercise> {
  const ofSubmission = runs.filter((run) => run.submission === submission && !run.options.hidden);
  const runOf = (id: string) => ofSubmission.find(({ exercise }) => exercise === id);
  const pictures: Record<string, readonly Picture[]> = {};
  const estimates = await estimatePictures(setup, exercises, chosen, runOf);
  for (const result of exercises.filter(({ id }) => chosen.includes(id))) {
    const run = runOf(result.id);
    const graph = run && (await graphOf(setup, recorder, run, result));
    const losses = drawLosses(result);
    pictures[result.id] = [...(estimates[result.id] ?? []), ...(graph ? [graph] : []), ...(losses ? [losses] : [])];
  }
  return pictures;
}

/** The graph of the test that the screen shows first. Of an exercise that is right, that of its goal. */
async function graphOf(
  setup: ExerciseSetup,
  recorder: SuiteRecorder,
  run: ExerciseRun,
  { id, status, tests, goal }: ExerciseResult,
): Promise<Picture | undefined> {
  const facts = setup.host.facts(id);
  const shown = status === 'pass' ? tests.findLast(({ part }) => goal && part === goal.part) : firstOpen(tests)[0];
  const recorded = recorder.exercises.find(({ id: other, options: { hidden } }) => other === id && !hidden);
  const isDrawable = shown?.visibility === 'visible' && shown.comparisons.length > 0 && recorded !== undefined;
  if (!isDrawable || isOfFormulas(facts)) return undefined;
  const drawn = await withLearnerCode(
    setup,
    run,
    (vm) => {
      recorder.takeTurn();
      const group = setup.host.collect(() => recorded.block(vm.exports.lazy, vm.swappable.swap));
      return testsIn(group).find(({ name }) => name === shown.name)?.test;
    },
    (vm, test) => test && recordGraph(recorder, vm, { name: shown.name, run: test.run }),
  );
  return 'value' in drawn ? drawn.value : undefined;
}

/** The pictures of exercises about the slopes of one function. Each shows what the learner has of the others, too. */
async function estimatePictures(
  setup: ExerciseSetup,
  exercises: readonly ExerciseResult[],
  chosen: readonly string[],
  runOf: (id: string) => ExerciseRun | undefined,
): Promise<Record<string, Picture[]>> {
  const known = exercises.map((result) => ({ result, facts: setup.host.facts(result.id) }));
  const formulas = known.flatMap(({ facts }) => formulasOf(setup, facts) ?? []).find(isPictured);
  const about = known.filter(({ facts }) => isOfFormulas(facts));
  if (!formulas || !about.some(({ result }) => chosen.includes(result.id) && isBegun(result))) return {};
  const drawing = new EstimateDrawing(formulas, wrongVariable(about.map(({ result }) => result)));
  const notes: string[] = [];
  const estimates: Estimate[] = [];
  for (const { result, facts } of about) {
    const by = (code?: LearnerCode) =>
      facts === formulas ? drawing.tangent(result.id, code) : drawing.secant(result.id, facts as DifferenceFacts, code);
    const run = isBegun(result) ? runOf(result.id) : undefined;
    const drawn =
      run &&
      (await withLearnerCode(
        setup,
        run,
        () => undefined,
        (_, __, code) => by(code),
      ));
    if (drawn && 'why' in drawn) notes.push(`What ${result.id} gives is left out: ${drawn.why}`);
    estimates.push(drawn && 'value' in drawn ? drawn.value : by());
  }
  const lines = estimates.map(({ line }) => line);
  const curves = estimates.flatMap(({ curve }) => curve ?? []);
  const pictureOf = (facts: Facts | undefined): Picture[] => [
    ...(facts === formulas || curves.length > 0 ? [drawing.slopes(lines, notes)] : []),
    ...(facts !== formulas ? [drawing.errors(curves, notes)] : []),
  ];
  return Object.fromEntries(
    about.filter(({ result }) => isBegun(result)).map(({ result, facts }) => [result.id, pictureOf(facts)]),
  );
}

/** The facts of the exercise that asks for the formulas: these, or those that they name. */
function formulasOf({ host }: ExerciseSetup, facts: Facts | undefined): Facts | undefined {
  const formulas: unknown = facts && Reflect.get(facts, 'formulas');
  return typeof formulas === 'string' ? host.facts(formulas) : facts;
}

/** The variable of the part that the first wrong test is about, if it is about one. */
function wrongVariable(results: readonly ExerciseResult[]): string | undefined {
  const [test] = firstOpen(results.find(({ status }) => status === 'fail' || status === 'error')?.tests ?? []);
  const label = test?.part ?? test?.comparisons.find(({ ok }) => !ok)?.label;
  return label && /∂f\/∂(\w+)/.exec(label)?.[1];
}

function isBegun({ tests }: ExerciseResult): boolean {
  return tests.some(({ status }) => status !== 'not-started' && status !== 'waiting');
}

function isPictured(facts: Facts | undefined): facts is TermFacts & { pictured: readonly number[] } {
  return facts?.reader === 'terms' && 'pictured' in facts;
}
