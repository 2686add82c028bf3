import { coefficientText } from '../simple-number';
import type { Coordinate } from './coordinate';
import type { DifferenceFacts } from './difference-facts';
import type { Stencil, StencilEntry } from './stencil';
import type { Weight } from './weight';

type Names = Pick<DifferenceFacts, 'function' | 'variables'>;

/** An estimate as people write it: `is (f(a + h, b, c) - f(a, b, c)) / h`. Of a long one only the values of f. */
export function stencilText({ axis, entries }: Stencil, names: Names): string {
  const variable = names.variables[axis] as string;
  const ordered = [...entries].sort((one, other) => Number(other.weight.size > 0) - Number(one.weight.size > 0));
  const [first, second, ...others] = ordered;
  if (!first || others.length > 0) return `takes ${listText(entries.map((entry) => callText(entry, names)))}`;
  if (!second || !isSameSize(first.weight, second.weight)) {
    const [one, ...more] = ordered.map((entry) => signedText(entry, names, variable)) as [string, ...string[]];
    return `is ${[one.replace(/^\+ /, '').replace('- ', '-'), ...more].join(' ')}`;
  }
  const isNegative = signOf(first) === '-';
  // The sign before the brackets is that of both.
  const between = signOf(first) === signOf(second) ? '+' : '-';
  const both = `${callText(first, names)} ${between} ${callText(second, names)}`;
  const over = overText(first.weight, variable);
  return over === '' && !isNegative ? `is ${both}` : `is ${isNegative ? '-' : ''}(${both})${over}`;
}

function signedText(entry: StencilEntry, names: Names, variable: string): string {
  return `${signOf(entry)} ${callText(entry, names)}${overText(entry.weight, variable)}`;
}

function signOf({ weight }: StencilEntry): '+' | '-' {
  return weight.size < 0 ? '-' : '+';
}

export function listText(texts: readonly string[]): string {
  return `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}

/** A number of steps: `h`, `2h`, `0.5h`. */
export function stepsText(steps: number): string {
  return steps === 1 ? 'h' : `${coefficientText(steps)}h`;
}

/** What a weight divides or multiplies by, as it follows a value: ` / (2h)`, ` / h`, ` * h`. */
export function overText({ size, power, isOverInput }: Weight, variable: string): string {
  const divisor = 1 / Math.abs(size);
  if (power === 0 && !isOverInput) {
    if (divisor === 1) return '';
    return divisor > 1 || divisor <= 0.1 ? ` / ${numberText(divisor)}` : ` * ${coefficientText(1 / divisor)}`;
  }
  if (power < 0) return divisor === 1 ? ' * h' : ` / ${numberText(divisor)} * h`;
  const step = power === 0 ? '' : power === 1 ? 'h' : 'h^2';
  const factors = isOverInput ? [step, variable].filter((factor) => factor !== '').join('·') : step;
  if (divisor === 1) return factors.includes('·') ? ` / (${factors})` : ` / ${factors}`;
  return ` / (${numberText(divisor)}${isOverInput ? '·' : ''}${factors})`;
}

/** A number without an exponent, as far as people write it so. */
function numberText(number: number): string {
  const text = coefficientText(number);
  return text.includes('/') ? `(${text})` : text;
}

/** A point at which the function is asked: `f(a + h, b, c)`. */
export function callText({ coordinates }: Pick<StencilEntry, 'coordinates'>, names: Names): string {
  const args = coordinates.map((coordinate, own) => coordinateText(coordinate, names.variables, own));
  return `${names.function}(${args.join(', ')})`;
}

function coordinateText({ input, sign, size, of }: Coordinate, variables: readonly string[], own: number): string {
  const variable = input === undefined ? '' : (variables[input] as string);
  const added = addedText(Math.abs(size), of, variables[own] as string);
  if (input === undefined) return size < 0 ? `-${added}` : added;
  if (size === 0) return sign < 0 ? `-${variable}` : variable;
  if (sign < 0) return size < 0 ? `-${variable} - ${added}` : `${added} - ${variable}`;
  return `${variable} ${size < 0 ? '-' : '+'} ${added}`;
}

function addedText(size: number, of: Coordinate['of'], variable: string): string {
  if (size === 0) return '0';
  switch (of) {
    case 'one':
      return numberText(size);
    case 'step':
      return stepsText(size);
    case 'step-times-input':
      return `${stepsText(size)}·${variable}`;
    case 'step-squared':
      return `${stepsText(size)}^2`;
  }
}

function isSameSize(one: Weight, other: Weight): boolean {
  return (
    one.power === other.power &&
    one.isOverInput === other.isOverInput &&
    Math.abs(Math.abs(one.size) - Math.abs(other.size)) <= 1e-9 * Math.abs(one.size)
  );
}
