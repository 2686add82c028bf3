import { MLP, Value } from './06-neural-network';

export { MLP, Value };

export function squaredError(predictions: readonly Value[], targets: readonly number[]): Value {
  if (targets.length !== predictions.length)
    throw new RangeError(`Expected ${predictions.length} targets, got ${targets.length}`);
  let sum = new Value(0);
  for (const [index, prediction] of predictions.entries()) {
    sum = sum.add(prediction.sub(targets[index] as number).pow(2));
  }
  return sum;
}

export function step(parameters: readonly Value[], learningRate: number): void {
  for (const parameter of parameters) parameter.data -= learningRate * parameter.grad;
}

export function train(
  model: MLP,
  inputs: readonly (readonly number[])[],
  targets: readonly number[],
  steps: number,
  learningRate: number,
): number[] {
  const losses: number[] = [];
  for (let round = 0; round < steps; round++) {
    model.zeroGrad();
    let total = 0;
    // Each example sends its gradients back by itself; they add up in the parameters.
    for (const [index, example] of inputs.entries()) {
      const loss = squaredError(model.forward(example), targets.slice(index, index + 1));
      loss.backward();
      total += loss.data;
    }
    step(model.parameters(), learningRate);
    losses.push(total);
  }
  return losses;
}
