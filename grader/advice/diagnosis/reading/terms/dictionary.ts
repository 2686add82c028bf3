import { cosine, exponential, halfPower, logarithm, sine } from './elementary';
import type { Coefficients, TermFacts } from './term-facts';
import { CONSTANT } from './term-names';

/** A term of a formula, without its coefficient. */
export interface Term {
  /** Its name: `b^1.5`, `cos(3b)`. */
  name: string;
  family: 'power' | 'cosine' | 'sine' | 'logarithm' | 'exponential' | 'xor' | 'constant' | 'function';
  /** The index of the variable in it. Undefined for a constant, and for the function, which has all. */
  axis?: number;
  at(point: readonly number[]): number;
}

/** The exponents of powers: halves from -3 to 5, without 0. */
const EXPONENTS = Array.from({ length: 17 }, (_, index) => index / 2 - 3).filter((exponent) => exponent !== 0);

/** The whole numbers of which a learner may write `a ^ 2` for a power. */
const XOR_NUMBERS = [-3, -2, -1, 1, 2, 3, 4, 5];

/** All terms that formulas are searched for, by name. */
export type Dictionary = ReadonlyMap<string, Term>;

/** The dictionary for the variables of an exercise. */
export function dictionaryFor(facts: Pick<TermFacts, 'variables' | 'angles' | 'function'>): Dictionary {
  const terms = new Map<string, Term>();
  const add = (term: Term) => terms.set(term.name, term);
  add({ name: CONSTANT, family: 'constant', at: () => 1 });
  for (const [index, name] of facts.variables.entries())
    for (const term of termsOf(name, index, facts.angles)) add(term);
  const whole = `${facts.function.name}(${facts.variables.join(', ')})`;
  const inner = facts.function.terms;
  add({ name: whole, family: 'function', at: (point) => valueOfSum(inner, terms, point) });
  return terms;
}

/** The value of a sum of terms at a point. */
export function valueOfSum(sum: Coefficients, dictionary: Dictionary, point: readonly number[]): number {
  let total = 0;
  for (const [name, coefficient] of Object.entries(sum))
    total += coefficient * (dictionary.get(name)?.at(point) ?? NaN);
  return total;
}

/** The name of a power: `a`, `a^2`, `a^-0.5`. */
function powerName(variable: string, exponent: number): string {
  return exponent === 1 ? variable : `${variable}^${exponent}`;
}

function termsOf(variable: string, index: number, angles: readonly number[]): Term[] {
  const of = (name: string, family: Term['family'], value: (x: number) => number): Term => ({
    name,
    family,
    axis: index,
    at: (point) => value(point[index] ?? Number.NaN),
  });
  return [
    ...EXPONENTS.map((exponent) => of(powerName(variable, exponent), 'power', (x) => halfPower(x, exponent))),
    ...angles.flatMap((multiple) => {
      const angle = `${multiple === 1 ? '' : multiple}${variable}`;
      return [
        of(`cos(${angle})`, 'cosine', (x) => cosine(multiple * x)),
        of(`sin(${angle})`, 'sine', (x) => sine(multiple * x)),
        of(`cos(${angle}·π/180)`, 'cosine', (x) => cosine((multiple * x * Math.PI) / 180)),
        of(`sin(${angle}·π/180)`, 'sine', (x) => sine((multiple * x * Math.PI) / 180)),
        of(`${variable}·cos(${angle})`, 'cosine', (x) => x * cosine(multiple * x)),
        of(`${variable}·sin(${angle})`, 'sine', (x) => x * sine(multiple * x)),
      ];
    }),
    of(`ln(${variable})`, 'logarithm', logarithm),
    of(`e^${variable}`, 'exponential', exponential),
    of(`2^${variable}`, 'exponential', (x) => exponential(x * logarithm(2))),
    of(`3^${variable}`, 'exponential', (x) => exponential(x * logarithm(3))),
    ...XOR_NUMBERS.map((number) => of(`(${variable} ^ ${number})`, 'xor', (x) => x ^ number)),
  ];
}
