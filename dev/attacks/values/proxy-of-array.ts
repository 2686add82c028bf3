// A proxy that looks like an array and counts who reads it.
// exercise: 01-gradf
// points: 20

export function gradf(a: number, b: number, c: number): any {
  const right: any = [-3 * a ** 2 - 0.5 * a ** -0.5, 3 * Math.cos(3 * b) + 2.5 * b ** 1.5, c ** -2];
  let reads = 0;
  return new Proxy(right, { get: (t: any, k) => (k === 'length' ? 3 : (reads += 1) > 3 ? NaN : t[k]) });
}
