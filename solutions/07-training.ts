import { MLP, Value } from './06-neural-network';

export { MLP, Value };

/** Σ (prediction - target)² */
export function squaredError(predictions: readonly Value[], targets: readonly number[]): Value {
  if (targets.length !== predictions.length)
    throw new RangeError(`Expected as many targets as predictions (${predictions.length}), got ${targets.length}`);
  let sum = new Value(0);
  for (const [index, prediction] of predictions.entries()) {
    const difference = prediction.sub(targets[index] as number);
    sum = sum.add(difference.pow(2));
  }
  return sum;
}

export function step(parameters: readonly Value[], learningRate: number): void {
  for (const parameter of parameters) parameter.data -= learningRate * parameter.grad;
}

/** Gradient descent on all examples together. */
export function train(
  model: MLP,
  inputs: readonly (readonly number[])[],
  targets: readonly number[],
  steps: number,
  learningRate: number,
): number[] {
  const losses: number[] = [];
  for (let round = 1; round <= steps; round++) {
    const predictions = inputs.flatMap((example) => model.forward(example));
    const loss = squaredError(predictions, targets);
    losses.push(loss.data);
    model.zeroGrad();
    loss.backward();
    step(model.parameters(), learningRate);
  }
  return losses;
}
