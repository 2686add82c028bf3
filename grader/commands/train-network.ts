import { LearnerFault } from '../core/learner-fault';
import type { TrainingPlan, TrainingResult } from '../core/training';
import { inWords, magnitude } from '../text/number-text';

/** The file whose exports train a network. It imports those of the exercises before it. */
export const TRAINING_FILE = 'exercises/07-training.ts';

/** What is called of a learner's Value. */
interface Value {
  readonly data: number;
  mul?(other: number): unknown;
  tanh?(): unknown;
}

/** What is called of a learner's network. */
export interface Network {
  forward(inputs: readonly number[]): readonly Value[];
  parameters(): readonly Value[];
  zeroGrad(): void;
}

/** What exercise 07 exports. */
export interface LearnerTraining {
  Value: new (data: number) => Value;
  MLP: new (inputs: number, outputs: readonly number[]) => Network;
  squaredError(predictions: readonly Value[], targets: readonly number[]): Value;
  step(parameters: readonly Value[], learningRate: number): void;
  train(
    model: Network,
    inputs: readonly (readonly number[])[],
    targets: readonly number[],
    steps: number,
    learningRate: number,
  ): readonly number[];
}

/** Steps between two movements of the progress bar. */
const STEPS_AT_ONCE = 5;

/**
 * Calls each part that a training uses, in the order of the exercises, so that the first one that is not written throws
 * its own error.
 *
 * @throws LearnerFault if an export is missing
 */
export function callEachPart(training: LearnerTraining): void {
  for (const name of ['Value', 'MLP', 'squaredError', 'step', 'train'] as const) {
    if (typeof training[name] !== 'function') throw new LearnerFault(`${TRAINING_FILE} does not export ${name}.`);
  }
  const { Value, MLP, squaredError, step, train } = training;
  const value = new Value(1);
  value.mul?.(1);
  value.tanh?.();
  const network = new MLP(1, [1]);
  network.forward([1]);
  network.parameters();
  network.zeroGrad();
  squaredError([value], [1]);
  step([], 1);
  train(network, [[1]], [1], 1, 0);
}

/**
 * Makes a learner's network, and trains it by the learner's own code.
 *
 * @param onSteps is told how many steps are made
 * @throws LearnerFault if the results are no numbers, or the loss does not fall
 */
export function trainNetwork(
  { Value, MLP, squaredError, train }: LearnerTraining,
  { layers, inputs, targets, steps, learningRate }: TrainingPlan,
  onSteps: (made: number) => void,
): TrainingResult & { network: Network } {
  const network = new MLP(inputs[0]?.length ?? 0, layers);
  const predictAll = () => inputs.map((example) => predict(network, example));
  const before = predictAll();
  if (squaredError([new Value(3)], [1]).data === 0)
    throw new LearnerFault('squaredError gives 0 for predictions that are off.');
  const history: number[] = [];
  while (history.length < steps) {
    const count = Math.min(STEPS_AT_ONCE, steps - history.length);
    history.push(...checkLosses(train(network, inputs, targets, count, learningRate), count));
    onSteps(history.length);
  }
  const after = predictAll();
  const errors = after.map((number, index) => number - (targets[index] as number));
  history.push(errors.reduce((sum, error) => sum + error * error, 0));
  checkFall(history);
  return { network, parameters: network.parameters().length, losses: history, before, after };
}

/**
 * What a network with one output gives for an example.
 *
 * @throws LearnerFault if it is no number
 */
export function predict(network: Network, inputs: readonly number[]): number {
  const results: unknown = network.forward(inputs);
  const data: unknown = Array.isArray(results) ? results[0]?.data : undefined;
  if (typeof data === 'number') return data;
  throw new LearnerFault(`Expected forward to give an array of one Value, got ${inWords(results)}.`);
}

function checkLosses(losses: unknown, count: number): readonly number[] {
  if (Array.isArray(losses) && losses.length === count) return losses;
  throw new LearnerFault(`Expected train to give ${count} losses for ${count} steps, got ${inWords(losses)}.`);
}

function checkFall(losses: readonly number[]): void {
  const wrong = losses.findIndex((loss) => !Number.isFinite(loss));
  if (wrong >= 0)
    throw new LearnerFault(`Expected each loss to be a finite number, got ${losses[wrong]} after ${wrong} steps.`);
  const [first, last] = [losses[0] as number, losses.at(-1) as number];
  if (last < first) return;
  const [before, after] = [magnitude(first), magnitude(last)];
  throw new LearnerFault(`The loss does not fall: it is ${before} at first, and ${after} after the training.`);
}
