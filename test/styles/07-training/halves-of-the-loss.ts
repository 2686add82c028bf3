import { MLP, Value } from './06-neural-network';

export { MLP, Value };

export function squaredError(predictions: readonly Value[], targets: readonly number[]): Value {
  if (targets.length !== predictions.length)
    throw new RangeError(`Expected ${predictions.length} targets, got ${targets.length}`);
  // A sum of its own for each half of the list, added at the end.
  const half = predictions.length >> 1;
  if (half === 0) {
    const [prediction] = predictions;
    return prediction ? prediction.sub(targets[0] as number).pow(2) : new Value(0);
  }
  const front = squaredError(predictions.slice(0, half), targets.slice(0, half));
  return front.add(squaredError(predictions.slice(half), targets.slice(half)));
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
  let losses: number[] = [];
  for (const _ of Array.from({ length: steps })) {
    // Gradients left from before are taken off again, in place of setting them to 0.
    const before = model.parameters().map(({ grad }) => grad);
    const loss = squaredError(
      inputs.flatMap((example) => model.forward(example)),
      targets,
    );
    loss.backward();
    for (const [index, parameter] of model.parameters().entries()) parameter.grad -= before[index] as number;
    step(model.parameters(), learningRate);
    losses = [...losses, loss.data];
  }
  return losses;
}
