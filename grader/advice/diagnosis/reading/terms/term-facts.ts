import type { Facts } from '../reading';

/** Coefficients by the names of their terms: `{ "cos(3b)": 3, "b^1.5": 2.5 }`. */
export type Coefficients = Readonly<Record<string, number>>;

/** The facts of an exercise that asks for formulas, each a sum of terms. */
export interface TermFacts extends Facts {
  reader: 'terms';
  /** The exported function. It returns an array with a number for each part. */
  export: string;
  /** Its arguments. */
  variables: readonly string[];
  /** The parts of the result, and the terms of which each is the sum. */
  parts: readonly { name: string; terms: Coefficients }[];
  /** The function that is differentiated, and its terms. */
  function: { name: string; terms: Coefficients };
  /** The multiples of a variable whose sine and cosine a learner may write. */
  angles: readonly number[];
  /** Points at which formulas are found. All coordinates are positive. */
  probes: readonly (readonly number[])[];
  /** Points at which a formula that was found must hold as well. */
  checks: readonly (readonly number[])[];
}
