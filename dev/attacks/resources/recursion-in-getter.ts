// A getter that the grader reads calls itself without end.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  const result = [1, 2, 3];
  Object.defineProperty(result, 0, { get() { return result[0]; } });
  return result;
}
