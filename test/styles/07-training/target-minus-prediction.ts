import { MLP, Value } from './06-neural-network';

export { MLP, Value };

export function squaredError(predictions: readonly Value[], targets: readonly number[]): Value {
  if (targets.length !== predictions.length)
    throw new RangeError(`Expected ${predictions.length} targets, got ${targets.length}`);
  const squares = predictions.map((prediction, index) => prediction.rsub(targets[index] as number).pow(2));
  return squares.reduce((sum, square) => sum.add(square), new Value(0));
}

export function step(parameters: readonly Value[], learningRate: number): void {
  parameters.forEach((parameter) => {
    parameter.data = parameter.data - parameter.grad * learningRate;
  });
}

export function train(
  model: MLP,
  inputs: readonly (readonly number[])[],
  targets: readonly number[],
  steps: number,
  learningRate: number,
): number[] {
  return Array.from({ length: steps }, () => {
    const loss = squaredError(
      inputs.flatMap((example) => model.forward(example)),
      targets,
    );
    model.zeroGrad();
    loss.backward();
    step(model.parameters(), learningRate);
    return loss.data;
  });
}
