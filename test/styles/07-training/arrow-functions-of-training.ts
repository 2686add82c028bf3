import { MLP, Value } from './06-neural-network';

export { MLP, Value };

export const squaredError = (predictions: readonly Value[], targets: readonly number[]): Value => {
  if (targets.length !== predictions.length)
    throw new RangeError(`Expected ${predictions.length} targets, got ${targets.length}`);
  return predictions.reduce(
    (sum, prediction, index) => sum.add(prediction.sub(new Value(targets[index] as number)).pow(2)),
    new Value(0),
  );
};

export const step = (parameters: readonly Value[], learningRate: number): void =>
  parameters.forEach((parameter) => {
    parameter.data -= learningRate * parameter.grad;
  });

export const train = (
  model: MLP,
  inputs: readonly (readonly number[])[],
  targets: readonly number[],
  steps: number,
  learningRate: number,
): number[] => {
  const round = () => {
    const loss = squaredError(
      inputs.flatMap((example) => model.forward(example)),
      targets,
    );
    model.zeroGrad();
    loss.backward();
    step(model.parameters(), learningRate);
    return loss.data;
  };
  return [...Array(steps).keys()].map(round);
};
