/** A weight: `size` over the step to the power `power`, and over the coordinate of its axis if `isOverInput`. */
export interface Weight {
  size: number;
  power: number;
  isOverInput: boolean;
}

export interface WeightSample {
  /** The coordinate of the axis of the estimate. */
  x: number;
  h: number;
  weight: number;
}

/** The share of the largest weight that counts as none. */
const SHARE_OF_NOTHING = 1e-12;

/** The law that all samples follow, undefined if they have none in common. A division by the step is tried first. */
export function weightOf(samples: readonly WeightSample[]): Weight | undefined {
  for (const isOverInput of [false, true]) {
    for (const power of [1, 0, 2, -1]) {
      const sizes = samples.map(({ x, h, weight }) => weight * powerOf(h, power) * (isOverInput ? x : 1));
      const [first] = sizes;
      if (first === undefined || !Number.isFinite(first) || first === 0) return undefined;
      if (sizes.every((size) => Math.abs(size - first) <= 1e-9 * Math.abs(first)))
        return { size: Number(first.toPrecision(9)), power, isOverInput };
    }
  }
  return undefined;
}

/** The step to a power from -1 to 2. */
function powerOf(h: number, power: number): number {
  if (power < 0) return 1 / h;
  return power === 2 ? h * h : power === 1 ? h : 1;
}

/** Tells whether weights are none, beside the others of their estimate. */
export function isNothing(weights: readonly number[], largest: number): boolean {
  return weights.every((weight) => Math.abs(weight) <= SHARE_OF_NOTHING * largest);
}
