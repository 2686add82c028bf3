import type { Comparison } from '../core/result';
import { VALUE_WORDS } from '../core/value-words';
import { simpleFactor } from './factor';

/** A number as people read it, with all its digits. */
export function digits(number: number | string): string {
  return typeof number === 'number' ? String(number) : number;
}

/** A difference or a tolerance as people read it, with three digits. */
export function magnitude(number: number | null): string {
  if (number === null) return 'no number';
  if (number === 0) return '0';
  return number >= 0.001 && number < 1e6
    ? String(Number(number.toPrecision(3)))
    : number.toExponential(2).replace(/\.?0+e/, 'e');
}

/** Describes a wrong comparison in one line. */
export function describeComparison({ label, expected, yours, difference, tolerance }: Comparison): string {
  const factor = simpleFactor(expected, yours);
  const times = factor ? ` (${factor} what is expected)` : '';
  const values = `expected ${digits(expected)}, yours ${digits(yours)}${times}`;
  return `${label}: ${values}, difference ${magnitude(difference)}, allowed ${magnitude(tolerance)}`;
}

/** Describes a value that is not a finite number: `an array of 3`, `undefined`, `Value(data=6, grad=0, op=*)`. */
export function inWords(value: unknown): string {
  if (Array.isArray(value)) return `an array of ${value.length}`;
  switch (typeof value) {
    case 'string':
      return `the text ${JSON.stringify(value.slice(0, 40))}`;
    case 'object':
      return value === null ? 'null' : ((value as { [VALUE_WORDS]?: string })[VALUE_WORDS] ?? 'an object');
    case 'function':
      return 'a function';
    default:
      return String(value);
  }
}
