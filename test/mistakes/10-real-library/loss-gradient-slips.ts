import type { Slip } from '../slip';
import { BY_HAND, FLOAT32, REF } from './shared/reasons';

/** lossGradient with another body. */
const lossGradient = (name: string, body: string, diagnosis: string): Slip => ({
  name,
  diagnosis,
  code: `export function lossGradient(logits: readonly number[], label: number): number[] {
  ${body}
}`,
});

const NO_LIST =
  'No list of plain numbers came back. What grad gives is a function. It gives an array of the library, and .js() of ' +
  'that array the numbers.';
const SCALAR =
  "grad needs a function whose result is one number of the library. .slice(label) takes the label's entry of an array.";

/** Wrong answers to task 10.2, the gradient of the loss. */
export const SLIPS: readonly Slip[] = [
  lossGradient('gradient-float32', 'return grad((x: np.Array) => nll(x, label))(np.array([...logits])).js();', FLOAT32),
  lossGradient(
    'label-through-grad',
    'return grad(nll)(np.array([...logits], float64), label).js();',
    'An index must be a plain number, and the function that grad gives makes arrays of all its arguments. Hand label ' +
      'on by an arrow function: grad((x) => …).',
  ),
  lossGradient(
    'gradient-js-not-called',
    'return grad((x: np.Array) => nll(x, label))(np.array([...logits], float64)) as never;',
    NO_LIST,
  ),
  lossGradient(
    'gradient-plain-array',
    'return grad((x: np.Array) => nll(x, label))([...logits] as never).js();',
    'The library differentiates by its own arrays: make one by np.array(…) first.',
  ),
  lossGradient(
    'gradient-ref-forgotten',
    `const nll = (x: np.Array) => np.log(np.sum(np.exp(x))).sub(x.slice(label));
  return grad(nll)(np.array([...logits], float64)).js();`,
    REF,
  ),
  lossGradient(
    'gradient-label-not-picked',
    `const nll = (x: np.Array) => np.log(np.exp(x.ref).div(np.sum(np.exp(x)))).neg();
  return grad(nll)(np.array([...logits], float64)).js();`,
    SCALAR,
  ),
  lossGradient(
    'grad-of-a-number',
    'return grad(nll(np.array([...logits], float64), label) as never)(np.array([...logits]) as never) as never;',
    'grad takes a function, not what it gave: grad((x) => …)(array).',
  ),
  lossGradient(
    'grad-not-called',
    'return grad((x: np.Array) => nll(x, label)) as never;',
    `${NO_LIST} Same as: gradient-js-not-called.`,
  ),
  lossGradient(
    'gradient-by-hand',
    `const counts = logits.map((logit) => Math.exp(logit));
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.map((count, index) => count / sum - (index === label ? 1 : 0));`,
    BY_HAND,
  ),
  lossGradient(
    'gradient-of-the-first-class',
    'return grad((x: np.Array) => nll(x, 0))(np.array([...logits], float64)).js();',
    'This is the gradient for the class 0, whatever the label. Hand label on to your loss.',
  ),
];
