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
  if (steps === 0) return [];
  const loss = squaredError(
    inputs.flatMap((example) => model.forward(example)),
    targets,
  );
  model.zeroGrad();
  loss.backward();
  step(model.parameters(), learningRate);
  return [loss.data, ...train(model, inputs, targets, steps - 1, learningRate)];
}
