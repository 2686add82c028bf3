/** While one input is nudged, those before it are nudged as well. Nudge one at a time, from the point itself. */
export function numericalGradient(a: number, b: number, c: number, h = 1e-6): [number, number, number] {
  const here = f(a, b, c);
  a += h;
  const da = (f(a, b, c) - here) / h;
  b += h;
  const db = (f(a, b, c) - here) / h;
  c += h;
  const dc = (f(a, b, c) - here) / h;
  return [da, db, dc];
}
