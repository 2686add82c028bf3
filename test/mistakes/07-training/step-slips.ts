import type { Slip } from '../slip';

/** step with another line for each parameter. */
const step = (name: string, each: string, diagnosis: string): Slip => ({
  name,
  diagnosis,
  code: `export function step(parameters: readonly Value[], learningRate: number): void {
  for (const parameter of parameters) ${each}
}`,
});

export const SLIPS: readonly Slip[] = [
  step(
    'step-uphill',
    'parameter.data += learningRate * parameter.grad;',
    'The gradient points to where the loss grows. Go against it: minus.',
  ),
  step(
    'step-assigned',
    'parameter.data = -learningRate * parameter.grad;',
    'The data became the step. It is to be changed by it: -=.',
  ),
  step(
    'step-assigned-uphill',
    'parameter.data = learningRate * parameter.grad;',
    'The data became the step. It is to be changed by it: -=.',
  ),
  {
    name: 'step-in-a-copy',
    diagnosis: 'sub makes another Value; the parameter itself stays as it was. Change p.data.',
    code: `export function step(parameters: readonly Value[], learningRate: number): void {
  for (let parameter of parameters) parameter = parameter.sub(learningRate * parameter.grad);
}`,
  },
  step(
    'step-grad-for-data',
    'parameter.grad -= learningRate * parameter.grad;',
    'You changed grad. It is data that moves.',
  ),
  step(
    'step-roles-swapped',
    'parameter.grad -= learningRate * parameter.data;',
    'You changed grad. It is data that moves.',
  ),
  step(
    'step-by-the-sign',
    'parameter.data -= learningRate * Math.sign(parameter.grad);',
    'Only the sign of the gradient counts in yours; its size belongs to the step.',
  ),
  step(
    'step-rate-fixed',
    'parameter.data -= 0.1 * parameter.grad;',
    'Another number stands where the learning rate that comes in belongs.',
  ),
  step(
    'step-rate-left-out',
    'parameter.data -= parameter.grad;',
    'The step is the whole gradient: multiply by the learning rate.',
  ),
  step(
    'step-gradient-left-out',
    'parameter.data -= learningRate;',
    'Each parameter moves by the learning rate alone: multiply it by the gradient.',
  ),
  step(
    'step-rate-squared',
    'parameter.data -= learningRate ** 2 * parameter.grad;',
    'You multiply by the learning rate twice; once is right.',
  ),
  step(
    'step-divided',
    'parameter.data -= (learningRate * parameter.grad) / parameters.length;',
    'The step is divided by the number of parameters; it is learning rate times gradient.',
  ),
];
