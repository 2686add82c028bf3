import type { Comparison } from '../core/result';
import { compare } from '../scoring/compare';
import { describeComparison, inWords } from '../text/number-text';
import { type CallPointOptions, compareCallPoints } from './compare-call-points';
import { runnerApi } from './runner-api';

export interface NumberOptions {
  /** What the number is, for the line on the screen. */
  label: string;
  /** Largest difference allowed. */
  within: number;
}

export interface NumbersOptions {
  /** What each number is. */
  labels: readonly string[];
  /** Largest difference allowed in each. */
  within: number;
}

export interface GradientOptions {
  /** The point (a, b, c) at which the gradient is taken. */
  at: readonly number[];
  /** Largest difference allowed in each component. */
  within: number;
  /** The function as a formula, when it is not the f of the exercise. */
  of?: string;
  /** The step h, when one was given. */
  step?: number;
}

/** The matchers of suites. Each notes what it compares. */
export const MATCHERS = {
  toBeNumber(yours: unknown, expected: number, { label, within }: NumberOptions) {
    return verdict([compare(label, expected, yours, within)], null);
  },

  toBeNumbers(yours: readonly unknown[], expected: readonly number[], { labels, within }: NumbersOptions) {
    return verdict(
      expected.map((number, index) => compare(labels[index] ?? '', number, yours[index], within)),
      null,
    );
  },

  toBeGradient(yours: unknown, expected: readonly number[], { at, within, of, step }: GradientOptions) {
    const components = Array.isArray(yours) ? yours : [];
    const fits = Array.isArray(yours) && yours.length === expected.length;
    const where = `${of ? ` of ${of}` : ''} at (${at.join(', ')})${step ? `, h = ${step}` : ''}`;
    const partials = ['a', 'b', 'c'].map((name) => `${of ? '∂' : '∂f'}/∂${name}${where}`);
    const shape = `Return an array of ${expected.length} numbers, one for each partial derivative; yours is ${inWords(yours)}.`;
    return verdict(
      expected.map((number, index) => compare(partials[index] ?? '', number, components[index], within)),
      fits ? null : shape,
    );
  },

  toBeAskedAt(
    asked: readonly (readonly number[])[],
    needed: readonly (readonly number[])[],
    options: CallPointOptions,
  ) {
    runnerApi().markAsserted();
    const problem = compareCallPoints(asked, needed, options);
    return { pass: problem === null, message: () => problem ?? 'f was asked where it is needed.' };
  },
};

/** Notes every comparison, right or wrong, so that each keeps its line on the screen; all must hold. */
function verdict(comparisons: Comparison[], shapeProblem: string | null) {
  runnerApi().markAsserted();
  for (const comparison of comparisons) runnerApi().recordComparison(comparison);
  const pass = shapeProblem === null && comparisons.every(({ ok }) => ok);
  const message = () =>
    [shapeProblem, ...comparisons.filter(({ ok }) => !ok).map(describeComparison)].filter(Boolean).join('\n');
  return { pass, message };
}

declare module 'expect' {
  interface Matchers<R> {
    /** A number within the tolerance; NaN never is. */
    toBeNumber(expected: number, options: NumberOptions): R;
    /** A list of numbers, each within the tolerance of its partner. */
    toBeNumbers(expected: readonly number[], options: NumbersOptions): R;
    /** An array with one number for each partial derivative, each within the tolerance. */
    toBeGradient(expected: readonly number[], options: GradientOptions): R;
    /** A list of points that holds every needed one, and none that is not allowed. */
    toBeAskedAt(needed: readonly (readonly number[])[], options: CallPointOptions): R;
  }
}
