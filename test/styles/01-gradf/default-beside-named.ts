export default function gradf(a: number, b: number, c: number): [number, number, number] {
  const da = -3 * Math.pow(a, 2) - 0.5 * Math.pow(a, -0.5);
  const db = 3 * Math.cos(3 * b) + 2.5 * Math.pow(b, 1.5);
  const dc = Math.pow(c, -2);
  return [da, db, dc];
}
export { gradf };
