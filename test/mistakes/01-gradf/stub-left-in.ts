/** All three numbers are 0. Differentiate f term by term, one partial derivative per argument. */
export function gradf(a: number, b: number, c: number): [number, number, number] {
  return [0, 0, 0];
}
