import type { Slip } from '../slip';
import { FLOAT32 } from './shared/reasons';

/** Wrong answers to all three tasks. */
export const SLIPS: readonly Slip[] = [
  { name: 'float32-left', diagnosis: FLOAT32, code: 'const float64 = {};' },
  {
    name: 'astype-too-late',
    diagnosis: 'np.array without a dtype rounds its numbers to 32 bits, and .astype does not bring the digits back.',
    code: `export function loss(logits: readonly number[], label: number): number {
  return nll(np.array([...logits]).astype(np.float64), label).js();
}

export function lossGradient(logits: readonly number[], label: number): number[] {
  return grad((x: np.Array) => nll(x, label))(np.array([...logits]).astype(np.float64)).js();
}`,
  },
];
