import type { Reading } from '../reading';
import type { Coefficients } from './term-facts';

/** What was read of one component of a formula, or of the result as a whole. */
export type TermReading = Reading &
  (
    | { found: 'right' }
    /** A sum of terms. */
    | { found: 'sum'; sum: Coefficients }
    /** The right formula of another component. */
    | { found: 'copy'; of: string }
    /** The right formula without its sign. */
    | { found: 'absolute' }
    /** The right numbers, rounded to so many decimals. */
    | { found: 'rounded'; decimals: number }
    /** No number, at any point. */
    | { found: 'not-a-number' }
    /** A whole number at every point, but for terms that are right. */
    | { found: 'whole'; besides: Coefficients }
    /** It changes with a variable on which the right formula does not depend. */
    | { found: 'other-variable'; variables: readonly string[] }
    /** It asks the function that it is to differentiate, so often for one point. */
    | { found: 'asks'; calls: number }
    /** A result of another shape. */
    | { found: 'shape'; returned: string }
  );
