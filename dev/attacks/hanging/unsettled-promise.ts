// Returns a promise that never settles.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  return new Promise(() => {});
}
