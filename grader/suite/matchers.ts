import type { Comparison } from '../core/result';
import { compare } from '../scoring/compare';
import { describeComparison, inWords } from '../text/number-text';
import { type CallPointOptions, compareCallPoints } from './compare-call-points';
import { runnerApi } from './runner-api';
import type { TryResult } from './try-or-refuse';

/** Options of `toBeNumber`. */
export interface NumberOptions {
  /** The name of the number on the screen. */
  label: string;
  /** Largest difference allowed. */
  within: number;
}

/** Options of `toBeNumbers`. */
export interface NumbersOptions {
  /** The name of each number on the screen. */
  labels: readonly string[];
  /** Largest difference allowed in each. */
  within: number;
}

/** Options of `toBeRows`. */
export interface RowsOptions {
  /** The name of each number on the screen, in rows. */
  labels: readonly (readonly string[])[];
  /** Largest difference allowed in each. */
  within: number;
}

/** Options of `toBeVerdicts`. */
export interface VerdictsOptions {
  /** What each verdict is about. */
  labels: readonly string[];
}

/** Options of `toBeGradient`. */
export interface GradientOptions {
  /** The point (a, b, c) at which the gradient is taken. */
  at: readonly number[];
  /** Largest difference allowed in each component. */
  within: number;
  /** The function as a formula, if it is not the f of the exercise. */
  of?: string;
  /** The step h, if the test sets one. */
  step?: number;
}

/** The matchers of suites. Each records its comparisons. */
export const MATCHERS = {
  toBeNumber(yours: unknown, expected: number, { label, within }: NumberOptions) {
    return verdict([compare(label, expected, yours, within)], null);
  },

  toBeNumbers(yours: unknown, expected: readonly number[], { labels, within }: NumbersOptions) {
    const numbers = Array.isArray(yours) ? yours : [];
    const hasRightLength = Array.isArray(yours) && yours.length === expected.length;
    return verdict(
      expected.map((number, index) => compare(labels[index] ?? '', number, numbers[index], within)),
      hasRightLength ? null : `Expected an array of ${expected.length} numbers, got ${inWords(yours)}.`,
    );
  },

  toBeRows(yours: unknown, expected: readonly (readonly number[])[], { labels, within }: RowsOptions) {
    const rows: unknown[] = Array.isArray(yours) ? yours : [];
    const compared = expected.flatMap((numbers, row) =>
      numbers.map((number, column) => {
        const own: unknown = rows[row];
        const found: unknown = Array.isArray(own) ? own[column] : undefined;
        return compare(labels[row]?.[column] ?? '', number, found, within);
      }),
    );
    return verdict(compared, rowsProblem(yours, expected));
  },

  toBeGradient(yours: unknown, expected: readonly number[], { at, within, of, step }: GradientOptions) {
    const components = Array.isArray(yours) ? yours : [];
    const hasRightLength = Array.isArray(yours) && yours.length === expected.length;
    const where = `${of ? ` of ${of}` : ''} at (${at.join(', ')})${step ? `, h = ${step}` : ''}`;
    const partials = ['a', 'b', 'c'].map((name) => `${of ? '∂' : '∂f'}/∂${name}${where}`);
    const numbers = `${expected.length} numbers, one for each partial derivative`;
    const shapeProblem = `Return an array of ${numbers}; yours is ${inWords(yours)}.`;
    return verdict(
      expected.map((number, index) => compare(partials[index] ?? '', number, components[index], within)),
      hasRightLength ? null : shapeProblem,
    );
  },

  toBeVerdicts(yours: readonly unknown[], expected: readonly boolean[], { labels }: VerdictsOptions) {
    runnerApi().markAsserted();
    const wrong = expected.flatMap((verdict, index) =>
      yours[index] === verdict ? [] : `${labels[index]}: expected ${verdict}, yours ${inWords(yours[index])}`,
    );
    return { pass: wrong.length === 0, message: () => wrong.join('\n') };
  },

  toBeRefused(tried: TryResult<unknown>, call: string) {
    runnerApi().markAsserted();
    return { pass: tried.refused, message: () => `${call} must be refused: throw an error. Yours returned a result.` };
  },

  toBeCalledAt(
    callPoints: readonly (readonly number[])[],
    needed: readonly (readonly number[])[],
    options: CallPointOptions,
  ) {
    runnerApi().markAsserted();
    const problem = compareCallPoints(callPoints, needed, options);
    return { pass: problem === null, message: () => problem ?? 'f was asked where it is needed.' };
  },
};

/** What is wrong with the shape of an array of rows; null if it is right. */
function rowsProblem(yours: unknown, expected: readonly (readonly number[])[]): string | null {
  const wanted = `Return an array of ${expected.length} rows, each an array of numbers`;
  if (!Array.isArray(yours)) return `${wanted}; yours is ${inWords(yours)}.`;
  if (yours.length !== expected.length) return `${wanted}; yours has ${yours.length}.`;
  const row = yours.findIndex((own, index) => !Array.isArray(own) || own.length !== expected[index]?.length);
  if (row < 0) return null;
  return `Row ${row + 1} must be an array of ${expected[row]?.length} numbers; yours is ${inWords(yours[row])}.`;
}

/** Records every comparison, right or wrong: each has a line on the screen. All must be right. */
function verdict(comparisons: Comparison[], shapeProblem: string | null) {
  runnerApi().markAsserted();
  for (const comparison of comparisons) {
    if (!(comparison.tolerance >= 0)) runnerApi().fail('a matcher needs the option within, a number of 0 or more.');
    runnerApi().recordComparison(comparison);
  }
  const pass = shapeProblem === null && comparisons.every(({ ok }) => ok);
  const message = () =>
    [shapeProblem, ...comparisons.filter(({ ok }) => !ok).map(describeComparison)].filter(Boolean).join('\n');
  return { pass, message };
}

declare module 'expect' {
  interface Matchers<R> {
    /** A number within the tolerance. NaN fails. */
    toBeNumber(expected: number, options: NumberOptions): R;
    /** A list of numbers, each within the tolerance of the one expected in its place. */
    toBeNumbers(expected: readonly number[], options: NumbersOptions): R;
    /** An array of rows, each number within the tolerance of the one expected in its place. */
    toBeRows(expected: readonly (readonly number[])[], options: RowsOptions): R;
    /** An array with one number for each partial derivative, each within the tolerance. */
    toBeGradient(expected: readonly number[], options: GradientOptions): R;
    /** A list of truths, each the one expected in its place. */
    toBeVerdicts(expected: readonly boolean[], options: VerdictsOptions): R;
    /** A call, written as `call`, that learner code refused by throwing an error. */
    toBeRefused(call: string): R;
    /** A list of points with every needed one, and none that is neither needed nor allowed by `also`. */
    toBeCalledAt(needed: readonly (readonly number[])[], options: CallPointOptions): R;
  }
}
