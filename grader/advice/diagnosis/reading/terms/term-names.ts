/** The name of the term that is the same everywhere. An object lists a name of digits before all others. */
export const CONSTANT = 'constant';

const TRIGONOMETRIC = /^(?<name>cos|sin)\((?<inside>.*)\)$/;
const POWER = /^(?<base>\p{L})(?:\^(?<exponent>-?[\d.]+))?$/u;

/** A term in the middle of a sentence: `the cosine`, `a^2`. */
export function nameInWords(name: string): string {
  const found = TRIGONOMETRIC.exec(name)?.groups?.name;
  if (found === 'cos') return 'the cosine';
  if (found === 'sin') return 'the sine';
  return name === CONSTANT ? 'the constant' : name;
}

/** Tells whether two names are powers of one variable. */
export function sameButExponent(one: string, other: string): boolean {
  const base = POWER.exec(one)?.groups?.base;
  return base !== undefined && base === POWER.exec(other)?.groups?.base;
}

/** Tells whether two names are the same function, sine or cosine, of something else. */
export function sameButInside(one: string, other: string): boolean {
  const name = TRIGONOMETRIC.exec(one)?.groups?.name;
  return name !== undefined && name === TRIGONOMETRIC.exec(other)?.groups?.name;
}
