import { coefficientText } from '../simple-number';
import type { Coefficients } from './term-facts';
import { CONSTANT } from './term-names';

/** A term as people write it: `2.5·b^1.5`. The factor 1 is left out unless it is to be seen. */
export function termText(name: string, coefficient: number, showsOne = false): string {
  const size = coefficientText(coefficient);
  if (name === CONSTANT) return size;
  if (size === '1' && !showsOne) return name;
  if (size === '-1' && !showsOne) return `-${name}`;
  return `${size}·${name}`;
}

/** A sum as people write it: `3·cos(3b) + 2.5·b^1.5`, and `0` if it has no terms. */
export function sumText(sum: Coefficients, showsOne: (name: string) => boolean = () => false): string {
  const [first, ...others] = Object.entries(sum);
  if (!first) return '0';
  return others.reduce(
    (text, [name, coefficient]) => {
      const sign = coefficient < 0 ? '-' : '+';
      return `${text} ${sign} ${termText(name, Math.abs(coefficient), showsOne(name))}`;
    },
    termText(first[0], first[1], showsOne(first[0])),
  );
}
