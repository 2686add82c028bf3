import type { Reading } from '../reading';
import type { Coordinate } from './coordinate';
import type { Stencil } from './stencil';

/** An estimate for which the function does not count. */
export type IndependentReading = Extract<DifferenceReading, { found: 'independent' }>;

/** What was read of one estimate, or of all if they are alike. Its axis is then the first. */
export type DifferenceReading = Reading & { axis: number; rightAxes?: readonly number[] } & (
    | { found: 'right' }
    | { found: 'stencil'; stencil: Stencil }
    /**
     * The function is never asked, or what it returns does not count. `asked`: the points along the axis at which it is
     * asked.
     */
    | {
        found: 'independent';
        isAsked: boolean;
        value: number | undefined;
        asked: readonly (readonly Coordinate[])[] | undefined;
      }
    /** The function is called with another number of arguments than it has. */
    | { found: 'arguments'; given: number }
    /** Without a step, the function is asked at the point alone: the step is lost in rounding. */
    | { found: 'default-lost' }
    /** NaN for every function. */
    | { found: 'not-a-number'; isAskedAtNaN: boolean }
    /** For minus the function, the estimate is the same. */
    | { found: 'absolute' }
    /** No estimate has more decimals. */
    | { found: 'rounded'; decimals: number }
    /** For the function that is 0 everywhere, the estimate is not 0. */
    | { found: 'constant' }
    /** For minus the function, the estimate is not the opposite. */
    | { found: 'not-odd' }
    /** For twice the function, the estimate is not twice as large. */
    | { found: 'not-linear' }
    /** Right for each step that is given, but without one the step is this. Undefined if the estimates are NaN. */
    | { found: 'default-step'; step: number | undefined }
    | { found: 'shape'; returned: string }
  );
