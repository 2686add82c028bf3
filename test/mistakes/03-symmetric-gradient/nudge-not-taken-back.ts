/** After each slope the input stays one step to the left. Put it back before the next one is tried. */
export function symmetricGradient(a: number, b: number, c: number, h = 1e-3): [number, number, number] {
  const point: [number, number, number] = [a, b, c];
  const slopes: number[] = [];
  for (const axis of [0, 1, 2] as const) {
    point[axis] += h;
    const upper = f(...point);
    point[axis] -= 2 * h;
    slopes.push((upper - f(...point)) / (2 * h));
  }
  return slopes as [number, number, number];
}
