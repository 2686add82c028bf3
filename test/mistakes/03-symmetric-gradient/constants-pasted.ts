/** These are the numbers at one point. Compute them from f and the arguments. */
export function symmetricGradient(a: number, b: number, c: number, h = 1e-3): [number, number, number] {
  return [-12.353554401639766, 10.256994551617105, 0.06250000390650712];
}
