/** The methods of a Value that softmax and the loss call. Any class that has them will do. */
export interface Differentiable<V> {
  add(other: V): V;
  radd(other: number): V;
  div(other: V): V;
  exp(): V;
  log(): V;
  neg(): V;
}

/**
 * Turns scores into probabilities: exp(xᵢ) / Σ exp(xⱼ). See https://en.wikipedia.org/wiki/Softmax_function.
 *
 * The sum starts at the number 0, as Python's `sum` does. Therefore it needs `radd`.
 *
 * @param logits one score per class
 * @returns one probability per class, in the same order; they add up to 1
 * @throws RangeError if there are no logits
 */
export function softmax<V extends Differentiable<V>>(logits: readonly V[]): V[] {
  const [first, ...rest] = logits.map((logit) => logit.exp());
  if (first === undefined) throw new RangeError('Expected at least one logit, got none');
  const total = rest.reduce((sum, count) => sum.add(count), first.radd(0));
  return [first, ...rest].map((count) => count.div(total));
}

/**
 * The loss of a classifier: -log(p), where p is `probs[label]`, the probability that it gave to the right class.
 *
 * @throws RangeError if `label` is not an index of `probs`
 */
export function negativeLogLikelihood<V extends Differentiable<V>>(probs: readonly V[], label: number): V {
  const right = probs[label];
  if (right === undefined) throw new RangeError(`Expected a label from 0 to ${probs.length - 1}, got ${label}`);
  return right.log().neg();
}
