import type { Slip } from '../slip';

const PREDICTIONS = 'const predictions = inputs.flatMap((example) => model.forward(example));';
const LOSS = 'const loss = squaredError(predictions, targets);';
const NOTE = 'losses.push(loss.data);';
const ZERO = 'model.zeroGrad();';
const BACKWARD = 'loss.backward();';
const STEP = 'step(model.parameters(), learningRate);';

/** What of train differs from the solution. */
interface Training {
  /** Lines before the loop. */
  first?: readonly string[];
  /** The rounds of the loop. */
  rounds?: string;
  /** The lines of each round. */
  each?: readonly string[];
  result?: string;
}

/** train with another loop. */
const training = (name: string, differs: Training, diagnosis: string): Slip => {
  const {
    first = [],
    rounds = 'let round = 1; round <= steps; round++',
    each = [PREDICTIONS, LOSS, NOTE, ZERO, BACKWARD, STEP],
    result = 'losses',
  } = differs;
  return {
    name,
    diagnosis,
    code: `export function train(
  model: MLP,
  inputs: readonly (readonly number[])[],
  targets: readonly number[],
  steps: number,
  learningRate: number,
): number[] {
  const losses: number[] = [];
${first.map((line) => `  ${line}\n`).join('')}  for (${rounds}) {
${each.map((line) => `    ${line}\n`).join('')}  }
  return ${result};
}`,
  };
};

/** Training by the loss of a part of the examples, while that of all is noted. */
const ONE_EXAMPLE = `const example = (round - 1) % inputs.length;
    const one = squaredError(predictions.slice(example, example + 1), targets.slice(example, example + 1));`;
const LAST_EXAMPLE = 'const last = squaredError(predictions.slice(-1), targets.slice(-1));';

const GRADIENTS: readonly Slip[] = [
  training(
    'zero-grad-forgotten',
    { each: [PREDICTIONS, LOSS, NOTE, BACKWARD, STEP] },
    'No zeroGrad sets gradients back to 0 before backward, so each step uses the sum of those of all steps so far. ' +
      'The loss may even fall faster for a while; it is not the descent that was asked for.',
  ),
  training(
    'zero-grad-only-once',
    { first: [ZERO], each: [PREDICTIONS, LOSS, NOTE, BACKWARD, STEP] },
    'Gradients are set to 0 once, before the loop: zeroGrad belongs into every round, before backward.',
  ),
  training(
    'zero-grad-after-backward',
    { each: [PREDICTIONS, LOSS, NOTE, BACKWARD, ZERO, STEP] },
    'No parameter ever moves. Each round needs zeroGrad, backward and step, in this order.',
  ),
  training(
    'zero-grad-at-the-end',
    { each: [PREDICTIONS, LOSS, NOTE, BACKWARD, STEP, ZERO] },
    'Right for a fresh model. One that has gradients from before takes them into its first step: set them to 0 ' +
      'before backward.',
  ),
  training(
    'backward-twice',
    { each: [PREDICTIONS, LOSS, NOTE, ZERO, BACKWARD, BACKWARD, STEP] },
    'backward runs twice for one loss, and gradients pile up.',
  ),
  training(
    'backward-on-a-prediction',
    { each: [PREDICTIONS, LOSS, NOTE, ZERO, 'for (const prediction of predictions) prediction.backward();', STEP] },
    'backward was called on a prediction: call it on the loss.',
  ),
];

const ROUNDS: readonly Slip[] = [
  training(
    'step-per-example',
    {
      each: [
        PREDICTIONS,
        LOSS,
        NOTE,
        'for (const [index, example] of inputs.entries()) {',
        '  const one = squaredError(model.forward(example), targets.slice(index, index + 1));',
        `  ${ZERO}`,
        '  one.backward();',
        `  ${STEP}`,
        '}',
      ],
    },
    'You step after every example, which is another method. Here one step follows from all of them together.',
  ),
  training(
    'step-per-example-summed',
    {
      each: [
        'let sum = 0;',
        'for (const [index, example] of inputs.entries()) {',
        '  const one = squaredError(model.forward(example), targets.slice(index, index + 1));',
        '  sum += one.data;',
        `  ${ZERO}`,
        '  one.backward();',
        `  ${STEP}`,
        '}',
        'losses.push(sum);',
      ],
    },
    'You step after every example, which is another method. Here one step follows from all of them together.',
  ),
  training(
    'step-per-example-noted',
    {
      each: [
        'for (const [index, example] of inputs.entries()) {',
        '  const loss = squaredError(model.forward(example), targets.slice(index, index + 1));',
        `  ${NOTE}`,
        `  ${ZERO}`,
        `  ${BACKWARD}`,
        `  ${STEP}`,
        '}',
      ],
    },
    'You step after every example, which is another method. Here one step follows from all of them together.',
  ),
  training(
    'one-example-a-round',
    { each: [PREDICTIONS, LOSS, NOTE, ONE_EXAMPLE, ZERO, 'one.backward();', STEP] },
    'Each round sees one example only: take all of them in every round.',
  ),
  training(
    'last-example-only',
    { each: [PREDICTIONS, LAST_EXAMPLE, 'losses.push(last.data);', ZERO, 'last.backward();', STEP] },
    'Each loss is that of the last example only: take the squared error over all examples.',
  ),
  training(
    'loss-after-the-step',
    {
      each: [
        PREDICTIONS,
        LOSS,
        ZERO,
        BACKWARD,
        STEP,
        'losses.push(squaredError(inputs.flatMap((example) => model.forward(example)), targets).data);',
      ],
    },
    'These are the losses after the steps: take each before its step.',
  ),
  training(
    'losses-as-values',
    { each: [PREDICTIONS, LOSS, 'losses.push(loss as unknown as number);', ZERO, BACKWARD, STEP] },
    'The list holds Values. Numbers are asked for: push their data.',
  ),
  training('last-loss-only', { result: 'losses.slice(-1)' }, 'One loss came back; all are asked for.'),
  training(
    'forward-once',
    { first: [PREDICTIONS], each: [LOSS, NOTE, ZERO, BACKWARD, STEP] },
    'forward runs before the loop alone, so the predictions never see the new parameters. Predict in every round.',
  ),
  training(
    'loss-once',
    { first: [PREDICTIONS, LOSS], each: [NOTE, ZERO, BACKWARD, STEP] },
    'forward and squaredError run before the loop alone, so the loss never sees the new parameters. Compute it in ' +
      'every round.',
  ),
  training(
    'losses-not-kept',
    { each: [PREDICTIONS, LOSS, ZERO, BACKWARD, STEP] },
    'An empty list came back. Keep the data of each loss that squaredError gives.',
  ),
  training(
    'some-parameters-only',
    {
      each: [
        PREDICTIONS,
        LOSS,
        NOTE,
        ZERO,
        BACKWARD,
        'step(model.layers.flatMap((layer) => layer.neurons).flatMap((neuron) => neuron.weights), learningRate);',
      ],
    },
    'Some parameters never move: take all of model.parameters().',
  ),
  training(
    'last-layer-only',
    { each: [PREDICTIONS, LOSS, NOTE, ZERO, BACKWARD, 'step(model.layers.at(-1)?.parameters() ?? [], learningRate);'] },
    'Only the last layer moves: take all of model.parameters().',
  ),
  training(
    'steps-off-by-one',
    { rounds: 'let round = 1; round < steps; round++' },
    'One round too few: `steps` says how many.',
  ),
  training(
    'rounds-by-examples',
    { rounds: 'let round = 0; round < inputs.length; round++' },
    'There is one loss for each of the inputs. `steps` says how many rounds there are.',
  ),
  training(
    'steps-one-too-many',
    { rounds: 'let round = 0; round <= steps; round++' },
    'One round too many: `steps` says how many.',
  ),
];

export const SLIPS: readonly Slip[] = [...GRADIENTS, ...ROUNDS];
