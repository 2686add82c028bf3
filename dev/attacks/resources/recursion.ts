// Calls itself without end.
// exercise: 01-gradf
// points: 0
// says: calls itself without end

export function gradf(a: number, b: number, c: number): any {
  return gradf(a, b, c);
}
