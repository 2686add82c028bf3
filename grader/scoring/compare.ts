import type { Comparison } from '../core/result';
import { inWords } from '../text/number-text';

/** Compares one number. A NaN, an infinity, a text such as "3" and an object never equal anything. */
export function compare(label: string, expected: number, yours: unknown, tolerance: number): Comparison {
  if (typeof yours !== 'number' || !Number.isFinite(yours)) {
    return { label, expected, yours: inWords(yours), difference: null, tolerance, ok: false };
  }
  const difference = Math.abs(yours - expected);
  return { label, expected, yours, difference, tolerance, ok: difference <= tolerance };
}
