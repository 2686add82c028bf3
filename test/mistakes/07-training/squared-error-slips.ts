import type { Slip } from '../slip';

/** squaredError with another loop, and what comes out of it. */
const loss = (name: string, { each, result = 'sum' }: { each: string; result?: string }, diagnosis: string): Slip => ({
  name,
  diagnosis,
  code: `export function squaredError(predictions: readonly Value[], targets: readonly number[]): Value {
  if (targets.length !== predictions.length)
    throw new RangeError(\`Expected as many targets as predictions (\${predictions.length}), got \${targets.length}\`);
  let sum = new Value(0);
  for (const [index, prediction] of predictions.entries()) {
    ${each}
  }
  return ${result};
}`,
});
const DIFFERENCE = 'const difference = prediction.sub(targets[index] as number);';
const SQUARES = `${DIFFERENCE}
    sum = sum.add(difference.pow(2));`;

export const SLIPS: readonly Slip[] = [
  loss(
    'loss-mean',
    { each: SQUARES, result: 'sum.mul(1 / predictions.length)' },
    'This is the mean. The sum is asked for, as in the lecture.',
  ),
  loss('loss-halved', { each: SQUARES, result: 'sum.mul(0.5)' }, 'Some books halve the sum; here it stays whole.'),
  loss(
    'loss-not-squared',
    { each: `${DIFFERENCE}\n    sum = sum.add(difference);` },
    'Differences of opposite sign cancel out: square each before you add it.',
  ),
  loss(
    'loss-absolute',
    { each: `${DIFFERENCE}\n    sum = sum.add(difference.relu().add(difference.neg().relu()));` },
    'You add up distances; their squares are asked for.',
  ),
  loss(
    'loss-square-of-the-sum',
    { each: `${DIFFERENCE}\n    sum = sum.add(difference);`, result: 'sum.pow(2)' },
    'You add first and square then. Square each difference, then add.',
  ),
  loss(
    'loss-squares-apart',
    { each: 'sum = sum.add(prediction.pow(2).sub((targets[index] as number) ** 2));' },
    'p² - t² is not (p - t)².',
  ),
  loss(
    'loss-on-data',
    { each: 'sum = sum.add((prediction.data - (targets[index] as number)) ** 2);' },
    'Computed with .data, the loss has no past and no gradient goes back. Compute with the Values.',
  ),
  loss(
    'loss-of-one-example',
    { each: `${DIFFERENCE}\n    sum = difference.pow(2);` },
    'Only one example is in the loss: add up over all.',
  ),
  {
    name: 'lengths-not-compared',
    diagnosis: 'Where one list is longer, some number has no partner: compare the lengths first, and throw an error.',
    code: `export function squaredError(predictions: readonly Value[], targets: readonly number[]): Value {
  let sum = new Value(0);
  for (const [index, prediction] of predictions.entries()) {
    const difference = prediction.sub(targets[index] as number);
    sum = sum.add(difference.pow(2));
  }
  return sum;
}`,
  },
];
