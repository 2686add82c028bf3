type Point = readonly number[];

export interface CallPointOptions {
  /** Points that may be asked too, beside the needed ones. */
  also?: readonly Point[];
  /** How far, along each axis, an asked point may be from the one that is meant: in the unit of the inputs. */
  within: number;
}

/**
 * Compares where a function was asked with where the method needs it.
 *
 * @returns what is wrong, in words; null when every needed point was asked, and no other
 */
export function compareCallPoints(
  asked: readonly Point[],
  needed: readonly Point[],
  { also = [], within }: CallPointOptions,
): string | null {
  const same = (one: Point, other: Point) =>
    one.length === other.length && one.every((x, axis) => Math.abs(x - (other[axis] as number)) <= within);
  const among = (points: readonly Point[], point: Point) => points.some((other) => same(other, point));
  const show = (point: Point) => `(${point.join(', ')})`;
  if (needed.length === 0) {
    return asked.length === 0
      ? null
      : 'f was asked for values. Here the formula is wanted, not an estimate from values of f.';
  }
  if (asked.length === 0) return `f was never asked. The estimate must come from values of f, for any f.`;
  const stray = asked.find((point) => !among(needed, point) && !among(also, point));
  const missing = needed.find((point) => !among(asked, point));
  const where = `It is needed at ${needed.map(show).join(', ')}`;
  if (stray) return `f was asked at ${show(stray)}, which this method does not need.\n${where}.`;
  if (missing) return `f was not asked at ${show(missing)}.\n${where}.`;
  return null;
}
