import { describe, expect, test } from '@jest/globals';
import * as solution from '../../solutions/07-training';
import { callEachPart, type LearnerTraining, type Network, predict, trainNetwork } from './train-network';

const SOLUTION = solution as unknown as LearnerTraining;

const PLAN = {
  title: 'Two examples',
  layers: [2, 1],
  inputs: [
    [1, 0],
    [0, 1],
  ],
  targets: [1, -1],
  steps: 12,
  learningRate: 0.05,
};

/** Trains with some exports of exercise 07 replaced. */
function trainWith(parts: Partial<Record<keyof LearnerTraining, unknown>> = {}) {
  const made: number[] = [];
  const training = { ...SOLUTION, ...parts } as LearnerTraining;
  return { made, ...trainNetwork(training, PLAN, (steps) => made.push(steps)) };
}

/** A train that does nothing, and gives the same loss for all steps. */
const givingAll =
  (loss: number): LearnerTraining['train'] =>
  (_model, _inputs, _targets, steps) =>
    Array(steps).fill(loss);

describe('training a learner’s network', () => {
  test('makes all steps, some at a time, and tells the loss before and after each', () => {
    const { made, losses, parameters } = trainWith();
    expect(made).toEqual([5, 10, 12]);
    expect(losses).toHaveLength(13);
    expect(parameters).toBe(9);
  });

  test('tells what the network gave at first and gives at the end', () => {
    const { network, losses, before, after } = trainWith();
    const lossOf = (numbers: readonly number[]) =>
      numbers.reduce((sum, number, index) => sum + (number - (PLAN.targets[index] as number)) ** 2, 0);
    expect(lossOf(before)).toBeCloseTo(losses[0] as number, 12);
    expect(lossOf(after)).toBeCloseTo(losses[12] as number, 12);
    expect(after).toEqual(PLAN.inputs.map((inputs) => predict(network, inputs)));
  });

  test.each([
    ['give nothing', () => undefined, 'Expected train to give 5 losses for 5 steps, got undefined.'],
    ['are too few', () => [1, 2], 'Expected train to give 5 losses for 5 steps, got an array of 2.'],
    ['are no numbers', givingAll(Number.NaN), 'Expected each loss to be a finite number, got NaN after 0 steps.'],
    ['do not fall', givingAll(0), /^The loss does not fall: it is 0 at first, and [\d.]+ after the training\.$/],
  ])('is refused when the losses %s', (_, train, message) => {
    expect(() => trainWith({ train })).toThrow(message);
  });
});

test('a squared error of 0 is named, because its loss cannot fall', () => {
  const squaredError: LearnerTraining['squaredError'] = () => new SOLUTION.Value(0);
  expect(() => trainWith({ squaredError })).toThrow('squaredError gives 0 for predictions that are off.');
});

test('a prediction that is no Value in an array is refused', () => {
  const network = (results: unknown) => ({ forward: () => results }) as unknown as Network;
  expect(() => predict(network(undefined), [1])).toThrow(
    'Expected forward to give an array of one Value, got undefined',
  );
  expect(() => predict(network([5]), [1])).toThrow('got an array of 1');
  expect(predict(network([{ data: 5 }]), [1])).toBe(5);
});

describe('calling each part', () => {
  test('is quiet when all are written', () => {
    expect(() => callEachPart(SOLUTION)).not.toThrow();
  });

  test('names an export that is missing', () => {
    expect(() => callEachPart({ ...SOLUTION, MLP: undefined } as unknown as LearnerTraining)).toThrow(
      'exercises/07-training.ts does not export MLP.',
    );
  });

  test('throws the error of the first part that is not written', () => {
    const unwritten = (name: string) => () => {
      throw new Error(`${name} is not written yet.`);
    };
    const parts = { step: unwritten('step'), train: unwritten('train') };
    expect(() => callEachPart({ ...SOLUTION, ...parts })).toThrow('step is not written yet.');
  });
});
