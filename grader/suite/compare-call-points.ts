type Point = readonly number[];

/** Options of the matcher `toBeCalledAt`. */
export interface CallPointOptions {
  /** The name of the function. Without it: f. */
  name?: string;
  /** Points at which the function may be called, but need not be. */
  also?: readonly Point[];
  /** Largest distance between two equal points along each axis, in the unit of the inputs. */
  within: number;
}

/**
 * Compares the points at which a function was called with those that a method needs.
 *
 * @returns what is wrong, for the learner; null if every needed point was used, and no other
 */
export function compareCallPoints(
  callPoints: readonly Point[],
  needed: readonly Point[],
  { name = 'f', also = [], within }: CallPointOptions,
): string | null {
  const isSame = (one: Point, other: Point) =>
    one.length === other.length && one.every((x, axis) => Math.abs(x - (other[axis] as number)) <= within);
  const includes = (points: readonly Point[], point: Point) => points.some((other) => isSame(other, point));
  const show = (point: Point) => `(${point.join(', ')})`;
  if (needed.length === 0) {
    return callPoints.length === 0
      ? null
      : `${name} was asked for values. Here the formula is wanted, not an estimate from values of ${name}.`;
  }
  if (callPoints.length === 0)
    return `${name} was never asked. The estimate must come from values of ${name}, for any ${name}.`;
  const unneeded = callPoints.find((point) => !includes(needed, point) && !includes(also, point));
  const missing = needed.find((point) => !includes(callPoints, point));
  const neededAt = `It is needed at ${needed.map(show).join(', ')}`;
  if (unneeded) return `${name} was asked at ${show(unneeded)}, which this method does not need.\n${neededAt}.`;
  if (missing) return `${name} was not asked at ${show(missing)}.\n${neededAt}.`;
  return null;
}
