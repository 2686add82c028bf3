// Constants for the visible point.
// exercise: 01-gradf
// points: 4

export function gradf(a: number, b: number, c: number): any {
  return [-12.353553390593273, 10.25699027111255, 0.0625];
}
