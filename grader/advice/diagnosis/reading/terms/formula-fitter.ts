import { type Dictionary, dictionaryFor, type Term, valueOfSum } from './dictionary';
import { isEqual, SparseFit } from './sparse-fit';
import type { Coefficients, TermFacts } from './term-facts';

/** Fits with the terms of certain variables. */
interface FitOfVariables {
  terms: readonly Term[];
  fit: SparseFit;
}

/** Finds the formulas of components. */
export class FormulaFitter {
  private readonly dictionary: Dictionary;
  private readonly points: readonly (readonly number[])[];
  private known: SparseFit | undefined;
  private readonly fits = new Map<string, FitOfVariables>();

  constructor(private readonly facts: TermFacts) {
    this.dictionary = dictionaryFor(facts);
    this.points = [...facts.probes, ...facts.checks];
  }

  /** The right terms of a component. */
  right(index: number): Coefficients {
    return this.facts.parts[index]?.terms ?? {};
  }

  /** The numbers that a sum gives at all points. */
  valuesOf(sum: Coefficients): number[] {
    return this.points.map((point) => valueOfSum(sum, this.dictionary, point));
  }

  /** Tells whether a sum gives these values, but for rounding. */
  isSum(sum: Coefficients, values: readonly number[]): boolean {
    const terms = Object.entries(sum);
    return this.points.every((point, row) => {
      const value = values[row] as number;
      const parts = terms.map(([name, coefficient]) => coefficient * this.termAt(name, point));
      return isEqual(value, parts) || (Number.isNaN(value) && parts.some(Number.isNaN));
    });
  }

  /** The indices of the variables in the right terms of a component. */
  axesOf(index: number): number[] {
    const axes = Object.keys(this.right(index)).map((name) => this.dictionary.get(name)?.axis);
    return axes.filter((axis) => axis !== undefined);
  }

  /**
   * The sum of terms that gives these values at all points: few terms, or few terms more or less than the right ones.
   * Undefined if there is none.
   *
   * @param axes the indices of the variables on which the values depend
   */
  find(values: readonly number[], index: number, axes: readonly number[]): Coefficients | undefined {
    const right = this.right(index);
    const rests = this.valuesOf(right).map((value, row) => (values[row] as number) - value);
    const all = [...new Set([...axes, ...this.axesOf(index)])].sort();
    // Fewer terms are tried where there are more to choose from: 60 for two variables, 120 for three.
    if (axes.length < 3)
      return this.findOver({}, values, values, axes, 3) ?? this.findOver(right, rests, values, all, 3);
    return this.findKnown(values) ?? this.findOver({}, values, values, axes, 2);
  }

  /** A sum of any of the terms that the facts name. */
  private findKnown(values: readonly number[]): Coefficients | undefined {
    const { parts, function: whole } = this.facts;
    const names = [...new Set([...parts.flatMap(({ terms }) => Object.keys(terms)), ...Object.keys(whole.terms)])];
    this.known ??= new SparseFit(names.map((name) => this.facts.probes.map((point) => this.termAt(name, point))));
    const found = this.known.findAmongAll(values.slice(0, this.facts.probes.length));
    if (!found) return undefined;
    const sum = Object.fromEntries(found.map(([column, coefficient]) => [names[column] as string, coefficient]));
    return this.isSum(sum, values) ? sum : undefined;
  }

  /** A sum that gives the values: the terms of `base`, and few more that give the rests. */
  private findOver(
    base: Coefficients,
    rests: readonly number[],
    values: readonly number[],
    axes: readonly number[],
    most: 2 | 3,
  ): Coefficients | undefined {
    const { terms, fit } = this.fitOf(axes);
    const found = fit.find(rests.slice(0, this.facts.probes.length), most);
    if (!found) return undefined;
    const more = found.map(([column, coefficient]) => [terms[column]?.name as string, coefficient] as const);
    const sum = added(base, Object.fromEntries(more));
    return this.isSum(sum, values) ? sum : undefined;
  }

  private termAt(name: string, point: readonly number[]): number {
    return this.dictionary.get(name)?.at(point) ?? Number.NaN;
  }

  /** Few terms are left for few variables, and the search takes a fraction of the time. */
  private fitOf(axes: readonly number[]): FitOfVariables {
    const key = axes.join();
    const known = this.fits.get(key);
    if (known) return known;
    const isUsed = ({ axis, family }: Term) =>
      axis === undefined ? family === 'constant' || axes.length === this.facts.variables.length : axes.includes(axis);
    const terms = [...this.dictionary.values()].filter(isUsed);
    const fit = new SparseFit(terms.map((term) => this.facts.probes.map((point) => term.at(point))));
    this.fits.set(key, { terms, fit });
    return { terms, fit };
  }
}

function added(one: Coefficients, other: Coefficients): Coefficients {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const sums = names.map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)] as const);
  return Object.fromEntries(sums.filter(([, coefficient]) => Math.abs(coefficient) > 1e-12));
}

const fitters = new WeakMap<TermFacts, FormulaFitter>();

/** The fitter for these facts, made once. */
export function formulaFitter(facts: TermFacts): FormulaFitter {
  const fitter = fitters.get(facts) ?? new FormulaFitter(facts);
  fitters.set(facts, fitter);
  return fitter;
}
