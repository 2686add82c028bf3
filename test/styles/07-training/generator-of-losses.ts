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

/** Makes a step whenever the next loss is asked for. */
function* descend(loss: () => Value, model: MLP, learningRate: number): Generator<number> {
  while (true) {
    const now = loss();
    model.zeroGrad();
    now.backward();
    step(model.parameters(), learningRate);
    yield now.data;
  }
}

export function train(
  model: MLP,
  inputs: readonly (readonly number[])[],
  targets: readonly number[],
  steps: number,
  learningRate: number,
): number[] {
  const loss = () => {
    const predictions = inputs.flatMap((example) => model.forward(example));
    return squaredError(predictions, targets);
  };
  const losses: number[] = [];
  if (steps === 0) return losses;
  for (const data of descend(loss, model, learningRate)) {
    losses.push(data);
    if (losses.length === steps) break;
  }
  return losses;
}
