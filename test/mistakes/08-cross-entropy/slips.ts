import type { Slip } from '../slip';

/** crossEntropy with another body. */
const loss = (name: string, body: string, diagnosis: string): Slip => ({
  name,
  diagnosis,
  code: `export function crossEntropy(logits: readonly number[], label: number): number {
  ${body}
}`,
});

/** crossEntropy with another last line, after the probabilities of all classes. */
const lossOf = (name: string, result: string, diagnosis: string): Slip =>
  loss(
    name,
    `const largest = Math.max(...logits);
  const counts = logits.map((logit) => Math.exp(logit - largest));
  const sum = counts.reduce((total, count) => total + count, 0);
  const probs = counts.map((count) => count / sum);
  return ${result};`,
    diagnosis,
  );

/** crossEntropyGradient with another derivative, of the class `index` with the probability `p`. */
const slope = (name: string, result: string, diagnosis: string): Slip => ({
  name,
  diagnosis,
  code: `export function crossEntropyGradient(logits: readonly number[], label: number): number[] {
  const largest = Math.max(...logits);
  const counts = logits.map((logit) => Math.exp(logit - largest));
  const sum = counts.reduce((total, count) => total + count, 0);
  const probs = counts.map((count) => count / sum);
  return probs.map((p, index) => ${result});
}`,
});

/** meanCrossEntropyGradient with another body. */
const mean = (name: string, body: string, diagnosis: string): Slip => ({
  name,
  diagnosis,
  code: `export function meanCrossEntropyGradient(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
): number[][] {
  ${body}
}`,
});

const ROWS = 'batch.map((logits, row) => crossEntropyGradient(logits, labels[row] as number)';

export const SLIPS: readonly Slip[] = [
  loss(
    'overflow',
    `const counts = logits.map((logit) => Math.exp(logit));
  const sum = counts.reduce((total, count) => total + count, 0);
  return -Math.log((counts[label] as number) / sum);`,
    'exp(1000) is Infinity, and Infinity / Infinity is NaN. Take the largest logit off all of them first: ' +
      'no probability changes.',
  ),
  loss(
    'log-of-a-plain-sum',
    `const sum = logits.reduce((total, logit) => total + Math.exp(logit), 0);
  return Math.log(sum) - (logits[label] as number);`,
    'exp of a large logit is Infinity, and exp of a very small one is 0. Take the largest logit off before exp, and ' +
      'add it again outside of the logarithm.',
  ),
  loss(
    'largest-from-zero',
    `const largest = Math.max(0, ...logits);
  const sum = logits.reduce((total, logit) => total + Math.exp(logit - largest), 0);
  return Math.log(sum) + largest - (logits[label] as number);`,
    'Where all logits are far below 0, exp of each becomes 0. Take the largest of them off there too, and do not ' +
      'begin with 0 when you look for it.',
  ),
  lossOf(
    'log-of-zero',
    '-Math.log(probs[label] as number)',
    'The probability is so small that it loses its digits, or becomes 0, whose logarithm is -Infinity. ' +
      'Put log and exp together on paper first: log Σ exp(x) - x_label.',
  ),
  loss(
    'shifted-by-the-label',
    `const own = logits[label] as number;
  return Math.log(logits.reduce((total, logit) => total + Math.exp(logit - own), 0));`,
    "Take off the largest logit. With another one, such as the label's own, exp can still overflow.",
  ),
  loss(
    'shift-not-added-back',
    `const largest = Math.max(...logits);
  const sum = logits.reduce((total, logit) => total + Math.exp(logit - largest), 0);
  return Math.log(sum) - (logits[label] as number);`,
    'You took the largest off inside the logarithm: it has to come back outside.',
  ),
  loss(
    'shift-taken-off-twice',
    `const largest = Math.max(...logits);
  const sum = logits.reduce((total, logit) => total + Math.exp(logit - largest), 0);
  return Math.log(sum) - largest - (logits[label] as number);`,
    'The largest was taken off inside the logarithm, so it comes back outside with a plus.',
  ),
  lossOf(
    'minus-forgotten',
    'Math.log(probs[label] as number)',
    'The logarithm of a probability is below 0, and the loss is minus that.',
  ),
  lossOf('probability-for-loss', 'probs[label] as number', 'This is p itself; the loss is -log(p).'),
  lossOf('one-minus-probability', '1 - (probs[label] as number)', '1 - p is another measure; the loss is -log(p).'),
  lossOf(
    'log-base-ten',
    '-Math.log10(probs[label] as number)',
    'Math.log is the natural logarithm; Math.log10 has another base.',
  ),
  lossOf(
    'log-base-two',
    '-Math.log2(probs[label] as number)',
    'Math.log is the natural logarithm; Math.log2 has another base.',
  ),
  loss(
    'logarithm-of-the-logit',
    'return -Math.log(logits[label] as number);',
    'The logit is no probability yet: softmax comes first.',
  ),
  loss(
    'exp-forgotten',
    `const sum = logits.reduce((total, logit) => total + logit, 0);
  return Math.log(sum) - (logits[label] as number);`,
    'You add up the logits; it is exp of each that is added.',
  ),
  loss(
    'label-not-subtracted',
    `const largest = Math.max(...logits);
  return Math.log(logits.reduce((total, logit) => total + Math.exp(logit - largest), 0)) + largest;`,
    'This is log Σ exp(x). The logit of the label has to come off.',
  ),
  lossOf(
    'all-classes-counted',
    'probs.reduce((total, p) => total - Math.log(p), 0)',
    "Only the label's probability counts, not those of all classes.",
  ),
  lossOf('label-from-one', '-Math.log(probs[label - 1] as number)', 'Labels count from 0.'),
  lossOf(
    'label-ignored',
    '-Math.log(probs[probs.length - 1] as number)',
    'You take the last class whatever the label is.',
  ),
  {
    name: 'gradient-overflows',
    diagnosis:
      'exp(1000) is Infinity, and Infinity / Infinity is NaN. Take the largest logit off all of them first here too: ' +
      'no probability changes.',
    code: `export function crossEntropyGradient(logits: readonly number[], label: number): number[] {
  const counts = logits.map((logit) => Math.exp(logit));
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.map((count, index) => count / sum - (index === label ? 1 : 0));
}`,
  },
  {
    name: 'gradient-largest-from-zero',
    diagnosis:
      'Where all logits are far below 0, exp of each becomes 0, and 0 / 0 is NaN. Take the largest of them off there ' +
      'too, and do not begin with 0 when you look for it.',
    code: `export function crossEntropyGradient(logits: readonly number[], label: number): number[] {
  const largest = Math.max(0, ...logits);
  const counts = logits.map((logit) => Math.exp(logit - largest));
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.map((count, index) => count / sum - (index === label ? 1 : 0));
}`,
  },
  {
    name: 'forward-difference',
    diagnosis:
      'This is an estimate by a difference, wrong from the seventh digit on. Find the formula on paper: ' +
      'differentiate log Σ exp(x) - x_label.',
    code: `export function crossEntropyGradient(logits: readonly number[], label: number): number[] {
  const at = crossEntropy(logits, label);
  return logits.map((_, axis) => {
    const moved = logits.map((logit, index) => (index === axis ? logit + 1e-6 : logit));
    return (crossEntropy(moved, label) - at) / 1e-6;
  });
}`,
  },
  slope('one-hot-not-subtracted', 'p', 'These are the probabilities. At the label, 1 has to go off.'),
  slope(
    'one-hot-added',
    'p + (index === label ? 1 : 0)',
    'At the label 1 goes off, it does not come on: that logit must be pulled up, so its derivative is below 0.',
  ),
  slope(
    'sign-flipped',
    '(index === label ? 1 : 0) - p',
    'All signs are turned round: the derivative says where the loss grows.',
  ),
  slope(
    'at-the-label-only',
    '(index === label ? p - 1 : 0)',
    'The other logits are in the sum below the fraction: their derivatives are their probabilities.',
  ),
  slope(
    'by-the-probability',
    '(index === label ? -1 / p : 0)',
    '-1 / p is the derivative by the probability. Go on to the logits.',
  ),
  slope('sigmoid-rule', 'p * (1 - p)', 'p(1 - p) belongs to the sigmoid, or to p itself, not to -log(p).'),
  slope(
    'loss-per-class',
    '-Math.log(p)',
    'These are the losses that each class would have as the label, not derivatives.',
  ),
  slope('one-everywhere', 'p - 1', '1 goes off at the label only.'),
  slope(
    'derivative-of-the-probability',
    '(probs[label] as number) * ((index === label ? 1 : 0) - p)',
    'This is how p moves; the loss is -log(p), which makes it p - 1 at the label.',
  ),
  slope('gradient-label-from-one', 'p - (index === label - 1 ? 1 : 0)', 'Labels count from 0, in the gradient too.'),
  mean(
    'not-divided-by-n',
    `return ${ROWS});`,
    'This is the gradient of the sum. For the mean, divide by the number of rows.',
  ),
  mean(
    'divided-by-classes',
    `return ${ROWS}.map((slope) => slope / logits.length));`,
    'You divided by the number of classes; it is the number of rows.',
  ),
  mean(
    'divided-twice',
    `return ${ROWS}.map((slope) => slope / batch.length / batch.length));`,
    'You divided by the number of rows twice.',
  ),
  mean(
    'max-of-the-batch',
    `const largest = Math.max(...batch.flat());
  return batch.map((logits, row) => {
    const counts = logits.map((logit) => Math.exp(logit - largest));
    const sum = counts.reduce((total, count) => total + count, 0);
    return counts.map((count, index) => (count / sum - (index === labels[row] ? 1 : 0)) / batch.length);
  });`,
    'One largest for all rows lets small rows become 0 / 0. Each row has its own.',
  ),
  mean(
    'batch-overflows',
    `return batch.map((logits, row) => {
    const counts = logits.map((logit) => Math.exp(logit));
    const sum = counts.reduce((total, count) => total + count, 0);
    return counts.map((count, index) => (count / sum - (index === labels[row] ? 1 : 0)) / batch.length);
  });`,
    'exp of a large logit is Infinity. Take the largest logit of each row off first, or call crossEntropyGradient.',
  ),
  mean(
    'first-label-for-all',
    `const [label] = labels as [number];
  return batch.map((logits) => crossEntropyGradient(logits, label).map((slope) => slope / batch.length));`,
    'The first label is used for every row: each has its own.',
  ),
  mean(
    'softmax-over-columns',
    `const counts = batch.map((logits) => logits.map((logit) => Math.exp(logit - Math.max(...logits))));
  const sumOf = (column: number) => counts.reduce((total, row) => total + (row[column] as number), 0);
  return counts.map((row, index) =>
    row.map((count, column) => (count / sumOf(column) - (column === labels[index] ? 1 : 0)) / batch.length),
  );`,
    'Probabilities add up to 1 along a row: one row is one example.',
  ),
  mean(
    'softmax-over-all',
    `const counts = batch.map((logits) => logits.map((logit) => Math.exp(logit - Math.max(...logits))));
  const sum = counts.flat().reduce((total, count) => total + count, 0);
  return counts.map((row, index) =>
    row.map((count, column) => (count / sum - (column === labels[index] ? 1 : 0)) / batch.length),
  );`,
    'The sum runs over one row, not over the batch.',
  ),
  mean(
    'rows-averaged',
    `const rows = ${ROWS});
  const sumOf = (column: number) => rows.reduce((total, row) => total + (row[column] as number), 0);
  return [(rows[0] as number[]).map((_, column) => sumOf(column) / batch.length)];`,
    'You made one row of all. Keep a row for each example.',
  ),
  mean(
    'flat',
    `return batch.flatMap((logits, row) =>
    crossEntropyGradient(logits, labels[row] as number).map((slope) => slope / batch.length),
  ) as unknown as number[][];`,
    'All numbers are in one list. Give back rows, as the logits came in.',
  ),
  mean(
    'rows-shared',
    `const rows = new Array<number[]>(batch.length).fill([]);
  batch.forEach((logits, row) => {
    crossEntropyGradient(logits, labels[row] as number).forEach((slope, index) => {
      (rows[row] as number[])[index] = slope / batch.length;
    });
  });
  return rows;`,
    'fill puts the same row into every place: make a new one for each.',
  ),
];
