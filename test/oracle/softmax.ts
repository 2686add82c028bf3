import fc from 'fast-check';

/** The logits of one example, and its class. */
export interface Example {
  logits: readonly number[];
  label: number;
}

/** The notebook's example: four logits. The last one belongs to the right class. */
export const NOTEBOOK: Example = { logits: [0, 3, -2, 1], label: 3 };

/** The notebook's loss, and its gradient. */
export const NOTEBOOK_LOSS = 2.1755153626167147;
export const NOTEBOOK_GRADIENT = [0.041772570515350445, 0.8390245074625319, 0.005653302662216329, -0.8864503806400986];

/** Examples of two to five classes. The label is the first class, the last one, or another. */
export const SMALL_EXAMPLES: readonly Example[] = [
  { logits: [1, 2, 0.5], label: 0 },
  { logits: [-1, 0.25, 2, -0.5, 1], label: 2 },
  { logits: [0.3, -1.2], label: 1 },
  // Two are the largest.
  { logits: [2, 2, 1], label: 1 },
];

/** The arguments of an example, as a call has them: `([0, 3, -2, 1], 3)`. */
export function argumentsOf({ logits, label }: Example): string {
  return `([${logits.join(', ')}], ${label})`;
}

/** log Σ exp(x) - x_label, with the largest logit taken out first. */
export function crossEntropyOf({ logits, label }: Example): number {
  const highest = Math.max(...logits);
  return Math.log(total(logits.map((logit) => Math.exp(logit - highest)))) + highest - (logits[label] as number);
}

/** The probabilities, minus 1 at the label. */
export function crossEntropyGradientOf({ logits, label }: Example): number[] {
  const highest = Math.max(...logits);
  const sum = total(logits.map((logit) => Math.exp(logit - highest)));
  return logits.map((logit, index) => Math.exp(logit - highest) / sum - (index === label ? 1 : 0));
}

/** The derivatives of the mean loss of several examples. */
export function meanGradientOf(examples: readonly Example[]): number[][] {
  return examples.map((example) => crossEntropyGradientOf(example).map((slope) => slope / examples.length));
}

/** The derivatives by symmetric differences with the steps h and h/2, extrapolated to the step 0. */
export function estimatedGradientOf({ logits, label }: Example): number[] {
  return logits.map((_, axis) => {
    const at = (step: number) =>
      crossEntropyOf({ logits: logits.map((logit, index) => (index === axis ? logit + step : logit)), label });
    const slope = (h: number) => (at(h) - at(-h)) / (2 * h);
    return (4 * slope(5e-4) - slope(1e-3)) / 3;
  });
}

/** Multiples of 1/4, short enough to be read and typed. */
const logit = fc.integer({ min: -16, max: 16 }).map((quarters) => quarters / 4);

/** Random examples of two to five classes, as the one argument of a property. */
export const randomExamples: fc.Arbitrary<[Example]> = fc
  .array(logit, { minLength: 2, maxLength: 5 })
  .chain((logits) => fc.tuple(fc.nat(logits.length - 1).map((label) => ({ logits, label }))));

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
