import type { Slip } from '../slip';
import { FLOAT32, REF, TOO_EARLY } from './shared/reasons';

/** The loss of tasks 10.1 and 10.2 with other lines. */
const nll = (name: string, lines: readonly string[], diagnosis: string): Slip => ({
  name,
  diagnosis,
  code: `function nll(x: np.Array, label: number): np.Array {
  ${lines.join('\n  ')}
}`,
});

const COUNTS = 'const counts = np.exp(x);';
const PROBS = 'const probs = counts.ref.div(np.sum(counts));';

/** loss with another body. */
const loss = (name: string, body: string, diagnosis: string): Slip => ({
  name,
  diagnosis,
  code: `export function loss(logits: readonly number[], label: number): number {
  ${body}
}`,
});

/** Wrong answers to task 10.1, the loss. */
export const SLIPS: readonly Slip[] = [
  loss('loss-float32', 'return nll(np.array([...logits]), label).js();', FLOAT32),
  nll(
    'ref-forgotten',
    [COUNTS, 'const probs = counts.div(np.sum(counts));', 'return np.log(probs.slice(label)).neg();'],
    REF,
  ),
  nll(
    'label-not-picked',
    [COUNTS, PROBS, 'return np.log(probs).neg();'],
    "The loss is one number: take the label's entry by .slice(label).",
  ),
  nll(
    'sum-for-the-label',
    [COUNTS, PROBS, 'return np.sum(np.log(probs)).neg();'],
    "You add up the logarithms of all classes. Only the label's counts: .slice(label) takes it.",
  ),
  nll(
    'mean-over-classes',
    [COUNTS, PROBS, 'return np.mean(np.log(probs)).neg();'],
    "A mean over the classes is not the loss of the label. Take the label's entry by .slice(label).",
  ),
  nll(
    'minus-forgotten',
    [COUNTS, PROBS, 'return np.log(probs.slice(label));'],
    'The sign is turned round: the loss is minus the logarithm.',
  ),
  nll(
    'logarithm-forgotten',
    [COUNTS, PROBS, 'return probs.slice(label).neg();'],
    'This is the probability with a minus, -p. The loss is -log(p).',
  ),
  nll(
    'softmax-twice',
    [COUNTS, PROBS, 'const again = np.exp(probs);', 'return np.log(again.ref.div(np.sum(again)).slice(label)).neg();'],
    'These are probabilities of probabilities. Put the logits through exp and the division only once.',
  ),
  nll(
    'sum-not-divided',
    [COUNTS, 'return np.log(counts.slice(label)).neg();'],
    'exp of a logit is no probability yet: divide by the sum of all of them.',
  ),
  nll(
    'exp-forgotten',
    ['const probs = x.ref.div(np.sum(x));', 'return np.log(probs.slice(label)).neg();'],
    'Softmax divides exp of each logit by their sum. You divide the logits themselves.',
  ),
  nll(
    'label-from-one',
    [COUNTS, PROBS, 'return np.log(probs.slice(label - 1)).neg();'],
    'Labels count from 0: the first class is 0.',
  ),
  nll(
    'base-ten',
    [COUNTS, PROBS, 'return np.log10(probs.slice(label)).neg();'],
    'np.log10 is the logarithm to the base 10. The loss takes the natural one, np.log.',
  ),
  nll(
    'operators-on-arrays',
    [COUNTS, 'const probs = (counts as never) / (np.sum(counts.ref) as never);', 'return np.log(probs).neg();'],
    '+ - * / and Math take plain numbers, and an array of several is none. Use .add, .sub, .mul, .div and np.',
  ),
  nll(
    'js-too-early',
    [
      COUNTS,
      'const list: number[] = counts.js();',
      'const total = list.reduce((sum, count) => sum + count, 0);',
      'return np.log(np.array((list[label] as number) / total, float64)).neg();',
    ],
    TOO_EARLY,
  ),
  loss(
    'loss-ref-forgotten',
    `const x = np.array([...logits], float64);
  return np.log(np.sum(np.exp(x))).sub(x.slice(label)).js();`,
    REF,
  ),
  loss(
    'loss-js-not-called',
    'return nll(np.array([...logits], float64), label) as never;',
    'An object came back in place of a plain number. .js() of an array gives a plain one.',
  ),
  loss('loss-plain-array', 'return nll([...logits] as never, label).js();', `${FLOAT32} Same as: loss-float32.`),
];
