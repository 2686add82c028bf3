import type { Value } from '../../exercises/04-value';

export type { Value };

/** One operation on the Values a and b, or on a alone if `at` has one number. */
export interface Operation<V = Value> {
  /** The operation as a learner writes it. */
  written: string;
  run: (...operands: V[]) => V;
  /** The numbers in a and b. In the first cases they differ from each other and from the result. */
  at: readonly number[];
  /** The result at these numbers. */
  data: number;
  /** The local derivatives at these numbers, one for each operand. */
  derivatives: readonly number[];
  /** Largest error of a right formula, where it is not that of the suite. */
  within?: number;
}

/** `a.mul(b) for a = 2.5, b = -4` */
export function situation({ written, at }: Pick<Operation, 'written' | 'at'>): string {
  return `${written} for ${at.map((number, index) => `${'ab'[index]} = ${number}`).join(', ')}`;
}

/** The label of the result, then those of what is read from each operand. */
export function labels(ofResult: string, ...ofOperand: string[]): string[] {
  return [ofResult, ...['a', 'b'].flatMap((name) => ofOperand.map((what) => `${name}.${what}`))];
}

/**
 * Operations by name. Results and derivatives are closed forms, worked out by hand. These are the plain cases:
 * `sweeps.ts` has zeros, ones, equal and opposite operands, tiny and large ones.
 */
export const OPERATIONS: Record<string, readonly Operation[]> = {
  mul: [
    { written: 'a.mul(b)', run: (a, b) => a.mul(b), at: [2.5, -4], data: -10, derivatives: [-4, 2.5] },
    { written: 'a.mul(b)', run: (a, b) => a.mul(b), at: [-0.5, 7], data: -3.5, derivatives: [7, -0.5] },
    { written: 'a.mul(a)', run: (a) => a.mul(a), at: [1.5], data: 2.25, derivatives: [3] },
    { written: 'a.mul(3)', run: (a) => a.mul(3), at: [2.5], data: 7.5, derivatives: [3] },
  ],
  pow: [
    { written: 'a.pow(3)', run: (a) => a.pow(3), at: [2.5], data: 15.625, derivatives: [18.75] },
    { written: 'a.pow(-1)', run: (a) => a.pow(-1), at: [4], data: 0.25, derivatives: [-0.0625] },
    { written: 'a.pow(0.5)', run: (a) => a.pow(0.5), at: [6.25], data: 2.5, derivatives: [0.2] },
    {
      written: 'a.pow(3).add(a.pow(2))',
      run: (a) => a.pow(3).add(a.pow(2)),
      at: [1.5],
      data: 5.625,
      derivatives: [9.75],
    },
  ],
  div: [
    { written: 'a.div(b)', run: (a, b) => a.div(b), at: [3, -4], data: -0.75, derivatives: [-0.25, -0.1875] },
    { written: 'a.div(b)', run: (a, b) => a.div(b), at: [-5, 0.5], data: -10, derivatives: [2, 20] },
    { written: 'a.div(a)', run: (a) => a.div(a), at: [1.6], data: 1, derivatives: [0] },
    { written: 'a.div(8)', run: (a) => a.div(8), at: [3], data: 0.375, derivatives: [0.125] },
  ],
  exp: [
    { written: 'a.exp()', run: (a) => a.exp(), at: [1.5], data: 4.4816890703380645, derivatives: [4.4816890703380645] },
    { written: 'a.exp()', run: (a) => a.exp(), at: [-2], data: 0.1353352832366127, derivatives: [0.1353352832366127] },
  ],
  log: [
    { written: 'a.log()', run: (a) => a.log(), at: [2.5], data: 0.9162907318741551, derivatives: [0.4] },
    { written: 'a.log()', run: (a) => a.log(), at: [0.2], data: -1.6094379124341003, derivatives: [5] },
  ],
  neg: [
    { written: 'a.neg()', run: (a) => a.neg(), at: [2.5], data: -2.5, derivatives: [-1] },
    { written: 'a.neg()', run: (a) => a.neg(), at: [-4], data: 4, derivatives: [-1] },
  ],
  radd: [
    { written: 'a.radd(5)', run: (a) => a.radd(5), at: [2.5], data: 7.5, derivatives: [1] },
    { written: 'a.radd(-1)', run: (a) => a.radd(-1), at: [-4], data: -5, derivatives: [1] },
  ],
};
