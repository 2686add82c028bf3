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

/** Gradient descent, as PyTorch's SGD does it. */
class Descent {
  constructor(
    private readonly parameters: readonly Value[],
    private readonly learningRate: number,
  ) {}

  zeroGrad(): void {
    for (const parameter of this.parameters) parameter.grad = 0;
  }

  step(): void {
    for (const parameter of this.parameters) parameter.data -= this.learningRate * parameter.grad;
  }
}

export function step(parameters: readonly Value[], learningRate: number): void {
  new Descent(parameters, learningRate).step();
}

export function train(
  model: MLP,
  inputs: readonly (readonly number[])[],
  targets: readonly number[],
  steps: number,
  learningRate: number,
): number[] {
  const descent = new Descent(model.parameters(), learningRate);
  const losses: number[] = [];
  for (let round = 0; round < steps; round++) {
    const loss = squaredError(
      inputs.flatMap((example) => model.forward(example)),
      targets,
    );
    descent.zeroGrad();
    loss.backward();
    descent.step();
    losses.push(loss.data);
  }
  return losses;
}
