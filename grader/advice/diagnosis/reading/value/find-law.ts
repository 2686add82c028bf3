import { isNear } from './graph';

/**
 * How the gradient of an operand depends on the gradient of the result. `added`, `subtracted` and `divided`: the local
 * derivative and the gradient of the result are added, or the second is taken from the first, or one is divided by the
 * other. `no number`: what arrives is NaN or worse.
 */
export type Law = 'times' | 'none' | 'no number' | 'same' | 'added' | 'subtracted' | 'divided' | 'squared' | 'other';

/** @param grads the gradient of an operand if 1, 3 and 5 arrive at the result */
export function findLaw([one, three, five]: readonly unknown[]): Law {
  if (!isNumber(one) || !isNumber(three) || !isNumber(five)) return 'no number';
  if (one === 0 && three === 0 && five === 0) return 'none';
  if (isNear(three, 3 * one) && isNear(five, 5 * one)) return 'times';
  if (isNear(three, one) && isNear(five, one)) return 'same';
  if (isNear(three, one + 2) && isNear(five, one + 4)) return 'added';
  if (isNear(three, one - 2) && isNear(five, one - 4)) return 'subtracted';
  if (isNear(three, one / 3) && isNear(five, one / 5)) return 'divided';
  if (isNear(three, 9 * one) && isNear(five, 25 * one)) return 'squared';
  return 'other';
}

/** The local derivative, from the gradient that an operand has if 3 arrive at the result. */
export function localDerivative(law: Law, grad: unknown): number {
  if (typeof grad !== 'number') return Number.NaN;
  switch (law) {
    case 'times':
      return grad / 3;
    case 'same':
      return grad;
    case 'added':
      return grad - 3;
    case 'subtracted':
      return grad + 3;
    case 'divided':
      return 3 * grad;
    case 'squared':
      return grad / 9;
    default:
      return Number.NaN;
  }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
