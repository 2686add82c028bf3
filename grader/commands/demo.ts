import { existsSync } from 'node:fs';
import path from 'node:path';
import { readSettings } from '../config/settings';
import { resetCommand } from '../core/file-faults';
import { isWrong } from '../core/is-wrong';
import { Random } from '../core/random';
import type { TrainingPlan } from '../core/training';
import { MARGIN, screenColumns } from '../report/screen/columns';
import { renderLossChart } from '../report/screen/loss-chart';
import { printLines } from '../report/screen/print-lines';
import { REGIONS_KEY, renderRegions } from '../report/screen/regions';
import { renderPredictions, renderShare, renderTraining } from '../report/screen/training';
import { withMargin } from '../report/screen/with-margin';
import { wrap } from '../text/wrap';
import { readArguments } from './arguments';
import type { Help } from './help';
import { runNatively } from './run-natively';
import { judgeLearner } from './test';
import { callEachPart, type LearnerTraining, predict, TRAINING_FILE, trainNetwork } from './train-network';
import { trainingBar } from './training-bar';

/** What `--help` prints. */
export const HELP = {
  usage: 'npm run demo',
  does: 'Trains your own network of exercises 04 to 07, natively, and draws what it learned. It gives no points.',
  exits: { 0: 'the networks are trained', 2: 'an exercise is not written yet, or its code does not train a network' },
  example: 'npm run demo',
} as const satisfies Help;

/** The exercises that a training uses. */
const PARTS_OF_NETWORK = /^0[4-7]-/;

/** With this one, both networks learn all their examples. */
const SEED = 3;

/** The lecture's examples and its network. */
const LECTURE: TrainingPlan = {
  title: 'The lecture’s four examples',
  inputs: [
    [2, 3, -1],
    [3, -1, 0.5],
    [0.5, 1, 1],
    [1, 1, -1],
  ],
  targets: [1, -1, -1, 1],
  layers: [4, 4, 1],
  steps: 20,
  learningRate: 0.02,
};

/** The time of a training is the product of points, parameters and steps: 1.5 s (Node 20.20, two cores). */
const MOONS = { title: 'Two moons', layers: [8, 8, 1], steps: 200, learningRate: 0.003 };
const POINTS = 40;

/** What `engine/moons.ts` exports. */
interface MoonsModule {
  moons(count: number): Pick<TrainingPlan, 'inputs' | 'targets'>;
}

/** `npm run demo`: trains the learner's network on the lecture's examples, and on two moons. */
export async function run(root: string, args: string[]): Promise<number> {
  const { positionals } = readArguments(args, HELP);
  if (positionals.length > 0)
    throw new Error(`Expected no arguments, got "${positionals.join(' ')}". Usage: ${HELP.usage}`);
  const file = path.join(root, ...TRAINING_FILE.split('/'));
  if (!existsSync(file)) throw new Error(`There is no ${TRAINING_FILE}. Put its stub there: ${resetCommand('07')}`);
  const columns = screenColumns() - 2 * MARGIN;
  const screens: string[][] = [];
  const code = runNatively<LearnerTraining>(root, file, (training, loadEngine) => {
    callEachPart(training);
    seedMath();
    screens.push(demoLecture(training, columns));
    seedMath();
    screens.push(demoMoons(training, loadEngine('moons') as MoonsModule, columns));
  });
  if (code !== 0) {
    printLines('', 'Next: run npm test. It shows what to do first.');
    return code;
  }
  // After the training: the judge changes how this process reads the places in stacks.
  const wrong = await findWrong(root);
  if (wrong !== undefined)
    show(wrap(`${wrong} is not right yet, so this may be what a wrong network learns. See: npm test`, columns));
  for (const screen of screens) show(screen);
  return code;
}

/** The first exercise of the network of which a test fails. What is not written yet may be unused. */
async function findWrong(root: string): Promise<string | undefined> {
  const settings = readSettings(root);
  const { result } = await judgeLearner(
    root,
    settings,
    settings.shown.filter((id) => PARTS_OF_NETWORK.test(id)),
  );
  return result.exercises.find(({ tests }) => tests.some(isWrong))?.id;
}

/** Makes what a network draws the same each time: its weights come from engine/random.ts, which asks Math.random. */
function seedMath(): void {
  const random = new Random(SEED);
  Math.random = () => random.next();
}

function show(lines: readonly string[]): void {
  process.stdout.write(`\n${withMargin(lines)}\n`);
}

function demoLecture(training: LearnerTraining, columns: number): string[] {
  const result = trainWithBar(training, LECTURE);
  return [...renderTraining(LECTURE, result, columns), '', ...renderPredictions(LECTURE, result)];
}

function demoMoons(training: LearnerTraining, { moons }: MoonsModule, columns: number): string[] {
  const plan = { ...MOONS, ...moons(POINTS) };
  const { network, ...result } = trainWithBar(training, plan);
  const next = 'Next: train other networks in try.ts, on points from moons of engine/moons.ts. Then run npm run try.';
  const blocks = [
    renderTraining(plan, result, columns),
    renderLossChart(result.losses, columns),
    wrap(renderShare(plan, result), columns),
    renderRegions(plan, (inputs) => predict(network, inputs), columns),
    wrap(REGIONS_KEY, columns),
    wrap(next, columns),
  ];
  return blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]));
}

function trainWithBar(training: LearnerTraining, plan: TrainingPlan): ReturnType<typeof trainNetwork> {
  const bar = trainingBar(process.stderr, plan.steps, process.env);
  try {
    return trainNetwork(training, plan, bar.at);
  } finally {
    bar.end();
  }
}
