import { MLP, Value } from './06-neural-network';

export { MLP, Value };

const square = (value: Value): Value => value.mul(value);

export function squaredError(predictions: readonly Value[], targets: readonly number[]): Value {
  if (targets.length !== predictions.length)
    throw new RangeError(`Expected ${predictions.length} targets, got ${targets.length}`);
  return predictions
    .map((prediction, index) => square(prediction.add(-(targets[index] as number))))
    .reduce((sum, squared) => squared.add(sum), new Value(0));
}

export function step(parameters: readonly Value[], learningRate: number): void {
  for (let index = 0; index < parameters.length; index++) {
    const parameter = parameters[index] as Value;
    parameter.data += -learningRate * parameter.grad;
  }
}

export function train(
  model: MLP,
  inputs: readonly (readonly number[])[],
  targets: readonly number[],
  steps: number,
  learningRate: number,
): number[] {
  const parameters = model.parameters();
  const losses: number[] = [];
  for (let round = 0; round !== steps; ++round) {
    const predictions: Value[] = [];
    for (const example of inputs) predictions.push(...model.forward(example));
    const loss = squaredError(predictions, targets);
    losses[round] = loss.data;
    parameters.forEach((parameter) => {
      parameter.grad = 0;
    });
    loss.backward();
    step(parameters, learningRate);
  }
  return losses;
}
