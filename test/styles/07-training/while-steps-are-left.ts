import { MLP, Value } from './06-neural-network';

export { MLP, Value };

export function squaredError(predictions: readonly Value[], targets: readonly number[]): Value {
  if (targets.length !== predictions.length)
    throw new RangeError(`Expected ${predictions.length} targets, got ${targets.length}`);
  let sum = new Value(0);
  let index = predictions.length;
  while (index-- > 0) {
    const difference = (predictions[index] as Value).sub(targets[index] as number);
    sum = sum.add(difference.pow(2));
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
  let left = steps;
  while (left > 0) {
    const loss = squaredError(
      inputs.flatMap((example) => model.forward(example)),
      targets,
    );
    losses.push(loss.data);
    for (const parameter of model.parameters()) parameter.grad = 0;
    loss.backward();
    step(model.parameters(), learningRate);
    left -= 1;
  }
  return losses;
}
