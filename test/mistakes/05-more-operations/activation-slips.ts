import type { Slip } from '../slip';

/** What the two compute. */
const RIGHT = { relu: 'Math.max(0, this.data)', tanh: 'Math.tanh(this.data)' } as const;

/** relu or tanh with another result or another local derivative. */
const activation = (
  name: string,
  { of = 'relu', data, gradient }: { of?: 'relu' | 'tanh'; data?: string; gradient?: string },
  diagnosis: string,
): Slip => ({
  name,
  diagnosis,
  code: `class Value {
  ${of}(): Value {
    const out = this.node(${data ?? RIGHT[of]}, [this], '${of}');
    out.backwardStep = () => {
      this.grad += ${gradient ?? '(out.data > 0 ? 1 : 0) * out.grad'};
    };
    return out;
  }
}`,
});

export const SLIPS: readonly Slip[] = [
  activation(
    'relu-absolute',
    { data: 'Math.abs(this.data)' },
    'This turns the sign of a number below 0. relu of such a number is 0.',
  ),
  activation(
    'relu-minimum',
    { data: 'Math.min(0, this.data)' },
    'This keeps the numbers below 0. relu keeps those above 0.',
  ),
  activation(
    'relu-slopes-swapped',
    { gradient: '(out.data > 0 ? 0 : 1) * out.grad' },
    'The two slopes are swapped: above 0 it is 1, elsewhere 0.',
  ),
  activation(
    'relu-incoming-forgotten',
    { gradient: 'out.data > 0 ? 1 : 0' },
    'The slope still has to be multiplied by out.grad: that is the chain rule.',
  ),
  activation(
    'tanh-plus-square',
    { of: 'tanh', gradient: '(1 + out.data ** 2) * out.grad' },
    'The slope of tanh is 1 - t², and never above 1. Yours is 1 + t².',
  ),
  activation(
    'tanh-square-of-the-difference',
    { of: 'tanh', gradient: '(1 - out.data) ** 2 * out.grad' },
    'You square 1 - t. The slope of tanh is 1 - t²: only t is squared.',
  ),
  activation(
    'tanh-without-brackets',
    { of: 'tanh', gradient: '1 - out.data ** 2 * out.grad' },
    'The whole of 1 - t² is multiplied by out.grad. It needs brackets.',
  ),
];
