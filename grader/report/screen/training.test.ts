import { expect, test } from '@jest/globals';
import { renderPredictions, renderShare, renderTraining } from './training';

const plan = {
  title: 'Two examples',
  layers: [4, 1],
  inputs: [
    [2, 3],
    [1, -1],
  ],
  targets: [1, -1],
  steps: 20,
  learningRate: 0.1,
};
const result = { parameters: 17, losses: [5.0812, 1, 0.0071234], before: [0.5, 0.25], after: [0.98765, -1] };

test('a training is told by its network, its steps and its loss', () => {
  expect(renderTraining(plan, result, 100)).toEqual([
    'Two examples',
    'Your MLP(2, [4, 1]) has 17 parameters. In 20 steps its loss falls from 5.08 to 0.00712.',
  ]);
});

test('each example has a row with its target and what the network gave', () => {
  expect(renderPredictions(plan, result)).toEqual([
    'inputs          target  before   after',
    '[2, 3]               1   0.500   0.988',
    '[1, -1]             -1   0.250  -1.000',
  ]);
});

test('points are counted where the network gives the sign of the target', () => {
  expect(renderShare(plan, result)).toBe('Points with the right sign: 1 of 2 at first, 2 of 2 now.');
});
