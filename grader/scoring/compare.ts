import type { Comparison } from '../core/result';
import { inWords } from '../text/number-text';

/** Kept, because each number needs it, and reading a global of Jest's realm takes long. */
const { isFinite: isFiniteNumber } = Number;

/** Compares one number. Anything but a finite number is unequal: NaN, an infinity, the text "3", an object. */
export function compare(label: string, expected: number, yours: unknown, tolerance: number): Comparison {
  if (typeof yours !== 'number' || !isFiniteNumber(yours)) {
    return { label, expected, yours: inWords(yours), difference: null, tolerance, ok: false };
  }
  const difference = Math.abs(yours - expected);
  return { label, expected, yours, difference, tolerance, ok: difference <= tolerance };
}
