import { simpleNumber } from '../simple-number';
import { findCandidates } from './find-candidates';

/** A sum that misses a value by a larger share of its own terms is not the formula. A right one misses by 1e-15. */
const SHARE_OF_ROUNDING = 1e-12;

/** A term that has this share of the others, or less, is none. */
const SHARE_OF_NOTHING = 1e-8;

/** The values of a term at the probes. */
export type Column = readonly number[];

/** Indices of columns with their coefficients. */
export type Fit = readonly (readonly [column: number, coefficient: number])[];

/** Finds sums of few columns. It is made once for a dictionary. */
export class SparseFit {
  /** The columns, each divided by its length. */
  private readonly units: readonly Column[];
  private readonly lengths: readonly number[];
  /** Products of each unit with each. */
  private readonly gram: readonly Float64Array[];

  constructor(columns: readonly Column[]) {
    this.lengths = columns.map(lengthOf);
    this.units = columns.map((column, index) => scaled(column, 1 / (this.lengths[index] as number)));
    this.gram = this.units.map((one) => Float64Array.from(this.units, (other) => dot(one, other)));
  }

  /** The sum of the fewest columns that gives these values. Undefined if there is none with at most so many columns. */
  find(values: Column, most: 2 | 3): Fit | undefined {
    const length = lengthOf(values);
    if (length === 0) return [];
    if (!Number.isFinite(length)) return undefined;
    const along = Float64Array.from(this.units, (unit) => dot(unit, values) / length);
    for (const size of [1, 2, 3] as const) {
      if (size > most) break;
      const fits = findCandidates(this.gram, along, size).flatMap((indices) => {
        const fit = this.solve(indices, values);
        return fit ? [fit] : [];
      });
      // Two formulas for the same values: neither is certain.
      if (fits.length > 0) return fits.length === 1 ? fits[0] : undefined;
    }
    return undefined;
  }

  /** The sum of any of the columns that gives these values. There must be fewer columns than values. */
  findAmongAll(values: Column): Fit | undefined {
    if (!values.every(Number.isFinite)) return undefined;
    const shares = leastSquares(this.units, values);
    const scale = Math.max(...shares.map(Math.abs));
    const used = shares.flatMap((share, index) => (Math.abs(share) > SHARE_OF_NOTHING * scale ? [index] : []));
    return this.solve(used, values);
  }

  /** The coefficients of these columns. Undefined if their sum does not give the values. */
  private solve(indices: readonly number[], values: Column): Fit | undefined {
    const units = indices.map((index) => this.units[index] as Column);
    const found = leastSquares(units, values).map((share, place) => {
      const coefficient = share / (this.lengths[indices[place] as number] as number);
      return simpleNumber(coefficient) ?? coefficient;
    });
    const areSimple = found.every((coefficient) => simpleNumber(coefficient) === coefficient);
    const parts = found.map((coefficient, place) => {
      const index = indices[place] as number;
      return scaled(this.units[index] as Column, coefficient * (this.lengths[index] as number));
    });
    // Coefficients that are not simple have errors of their own, which grow with the largest value.
    const floor = areSimple ? 0 : SHARE_OF_ROUNDING * Math.max(...values.map(Math.abs));
    const isSum = values.every((value, row) =>
      isEqual(
        value,
        parts.map((part) => part[row] as number),
        floor,
      ),
    );
    return isSum ? found.map((coefficient, place) => [indices[place] as number, coefficient]) : undefined;
  }
}

/** Tells whether a value is a sum of terms, but for rounding. */
export function isEqual(value: number, terms: readonly number[], floor = 0): boolean {
  const scale = terms.reduce((sum, term) => sum + Math.abs(term), Math.abs(value));
  const sum = terms.reduce((total, term) => total + term, 0);
  return Math.abs(sum - value) <= Math.max(floor, SHARE_OF_ROUNDING * scale);
}

/** Solves by modified Gram-Schmidt. The few vectors are independent: candidates are. */
function leastSquares(vectors: readonly Column[], values: Column): number[] {
  const orthogonal: Column[] = [];
  const upper: number[][] = [];
  for (const vector of vectors) {
    let rest = vector;
    const shares = orthogonal.map((direction) => {
      const share = dot(direction, rest);
      rest = rest.map((value, row) => value - share * (direction[row] as number));
      return share;
    });
    const length = lengthOf(rest);
    orthogonal.push(scaled(rest, 1 / length));
    upper.push([...shares, length]);
  }
  let rest = values;
  const along = orthogonal.map((direction) => {
    const share = dot(direction, rest);
    rest = rest.map((value, row) => value - share * (direction[row] as number));
    return share;
  });
  const solved: number[] = along.map(() => 0);
  for (let place = along.length - 1; place >= 0; place -= 1) {
    let sum = along[place] as number;
    for (let later = place + 1; later < along.length; later += 1)
      sum -= (upper[later]?.[place] as number) * (solved[later] as number);
    solved[place] = sum / (upper[place]?.[place] as number);
  }
  return solved;
}

function dot(one: Column, other: Column): number {
  let sum = 0;
  for (let row = 0; row < one.length; row += 1) sum += (one[row] as number) * (other[row] as number);
  return sum;
}

function lengthOf(column: Column): number {
  return Math.sqrt(dot(column, column));
}

function scaled(column: Column, factor: number): Column {
  return column.map((value) => value * factor);
}
