import { type FormulaFitter, formulaFitter } from './formula-fitter';
import { sumText } from './sum-text';
import type { Coefficients, TermFacts } from './term-facts';
import type { TermReading } from './term-reading';

/** The most decimals to which results are rounded by people. */
const MOST_DECIMALS = 9;

/** Reads what is no sum of terms, but shows in the numbers all the same. */
export function readOddNumbers(
  part: string,
  values: readonly number[],
  index: number,
  facts: TermFacts,
): TermReading | undefined {
  const fitter = formulaFitter(facts);
  if (values.every(Number.isNaN)) return { part, found: 'not-a-number', says: 'NaN' };
  if (!values.slice(0, facts.probes.length).every(Number.isFinite)) return undefined;
  const right = fitter.valuesOf(fitter.right(index));
  const isAbsolute = (value: number, row: number) => isClose(value, Math.abs(right[row] as number));
  if (values.every(isAbsolute) && right.some((value) => value > 0))
    return { part, found: 'absolute', says: 'absolute' };
  const besides = wholeBesides(values, fitter, index);
  if (besides) return { part, found: 'whole', besides, says: `whole beside ${sumText(besides)}` };
  return undefined;
}

/** The number of decimals to which the right values were rounded. Undefined if they were not. */
export function decimalsOf(values: readonly number[], right: readonly number[]): number | undefined {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals += 1) {
    const scale = Number(`1e${decimals}`);
    const isRounded = (value: number, row: number) =>
      Math.abs(value * scale - Math.round(value * scale)) <= 1e-9 * Math.max(1, Math.abs(value * scale)) &&
      Math.abs(value - (right[row] as number)) <= 1.001 / scale;
    if (values.every(isRounded)) return decimals;
  }
  return undefined;
}

/** The right terms of which one or none is left out if what remains of the values is a whole number everywhere. */
function wholeBesides(values: readonly number[], fitter: FormulaFitter, index: number): Coefficients | undefined {
  const right = Object.entries(fitter.right(index));
  const candidates = [[], ...right.map((term) => [term])].map((terms) => Object.fromEntries(terms));
  return candidates.find((besides) => {
    const given = fitter.valuesOf(besides);
    const rests = values.map((value, row) => value - (given[row] as number));
    return rests.every((rest) => isClose(rest, Math.round(rest))) && new Set(rests.map(Math.round)).size > 2;
  });
}

function isClose(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(one), Math.abs(other));
}
